"""The adapter for the EMA workbench; skipped where it cannot be imported."""

from __future__ import annotations

import pickle

import numpy as np
import pytest

import dealers_choice as dc

ema = pytest.importorskip("ema_workbench")

PLAN = dc.Plan(policies=["carrot", "mixed"], months=6, dealers=12)


def test_experiments_are_runs_of_the_plan():
    levers = ["mixed.talks", "mixed.diagnosis", "mixed.monitoring_mode", "mixed.tolerance"]
    model = dc.ema.model(PLAN, policy_levers=levers, kpis=["npv", "exit_rate"], futures=2, series=True)
    kinds = {lever.name: type(lever).__name__ for lever in model.levers}
    assert kinds == {
        "mixed__talks": "RealParameter",
        "mixed__diagnosis": "BooleanParameter",
        "mixed__monitoring_mode": "CategoricalParameter",
        "mixed__tolerance": "IntegerParameter",
    }
    experiments, outcomes = ema.perform_experiments(model, scenarios=3, policies=2)
    assert len(experiments) == 6 and outcomes["npv__mixed"].shape == (6,)
    assert outcomes["npv_by_month__mixed"].shape == (6, 6)
    first = experiments.iloc[0]
    names = {name.replace("__", "."): float(first[name]) for name in [*kinds, *dc.sliders]}
    run = dc.run(PLAN.at(names), futures=2)
    assert np.isclose(outcomes["npv__mixed"][0], run.horizon["npv"][:, 1].mean())


def test_the_simulation_can_be_sent_to_another_process():
    simulation = dc.ema.model(PLAN, futures=1).function
    point = {factor.key: (factor.low + factor.high) / 2 for factor in dc.factors(PLAN)}
    assert pickle.loads(pickle.dumps(simulation))(**point) == simulation(**point)


def test_what_is_wrong_is_told_before_the_first_run():
    with pytest.raises(dc.InputError, match="nvp"):
        dc.ema.model(PLAN, kpis=["nvp"])
    with pytest.raises(dc.InputError, match="pul"):
        dc.ema.model(PLAN, ["pul"])
    with pytest.raises(dc.InputError, match="futures"):
        dc.ema.model(PLAN, futures=0)

"""Plans: every way to write one, and every mistake told."""

from __future__ import annotations

import copy
import pickle

import numpy as np
import pytest

import dealers_choice as dc


def mistakes(make) -> list[str]:
    with pytest.raises(ValueError) as caught:
        make()
    assert isinstance(caught.value, dc.InputError)
    assert all(str(problem) in str(caught.value) for problem in caught.value.problems)
    return [problem.field for problem in caught.value.problems]


def test_every_mistake_is_told_at_once():
    fields = mistakes(
        lambda: dc.Plan(
            scenario="midd",
            policies=["carrot", "mixt", {"key": "x", "set": {"margn": 1, "talks": float("nan")}}],
            months=500,
            futures=0,
            seed=-1,
            conditions={"market_growth": 7},
            roster=[{"size": "big"}],
        )
    )
    assert sorted(fields) == [
        "conditions.market_growth",
        "futures",
        "months",
        "policies[1].base",
        "policies[2].set.margn",
        "policies[2].set.talks",
        "roster[0].size",
        "scenario",
        "seed",
    ]


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ({"months": 36.5}, "months"),
        ({"months": None, "policies": []}, "policies"),
        ({"policies": "carrot"}, "policies"),
        ({"policies": [3]}, "policies[0]"),
        ({"seed": object()}, "seed"),
        ({"dealers": 3}, "dealers"),
        ({"changes": [{"month": 200, "conditions": {}}]}, "changes[0].month"),
        ({"futures": 100_000}, "futures"),
        ({"futures": True}, "futures"),
    ],
)
def test_a_mistake_is_told_with_its_place(written, field):
    assert field in mistakes(lambda: dc.Plan.from_dict({"months": 60, **written}))


def test_a_mistake_of_form_is_told():
    assert mistakes(lambda: dc.Plan.from_json("{")) == ["plan"]
    assert mistakes(lambda: dc.Plan.from_dict({"monhts": 12})) == ["monhts"]
    assert mistakes(lambda: dc.Plan.from_link("nothing")) == ["link"]
    with pytest.raises(ValueError, match="cut short"):
        dc.Plan.from_link(dc.Plan(months=36).link()[:-2])


def test_numbers_of_numpy_are_numbers():
    plan = dc.Plan(months=np.int64(36), conditions={"market_growth": np.float64(0.05)}, policies=np.array(["carrot"]))
    assert plan == dc.Plan(months=36, conditions={"market_growth": 0.05}, policies=["carrot"])


def test_a_plan_goes_to_every_form_and_back():
    own = {"key": "mine", "base": "mixed", "set": {"talks": 1.0}, "name": "Ours <b>"}
    plan = dc.Plan("recession", ["carrot", own], months=24, futures=7, seed=2**64 - 1, dealers=12)
    forms = [dc.Plan.from_json(plan.to_json()), dc.Plan.from_dict(plan.to_dict()), dc.Plan.from_link(plan.link())]
    forms += [pickle.loads(pickle.dumps(plan)), copy.deepcopy(plan), plan.replace(months=24)]
    assert all(form == plan and hash(form) == hash(plan) for form in forms)
    assert (plan.scenario, plan.months, plan.futures, plan.seed, plan.dealers) == ("recession", 24, 7, 2**64 - 1, 12)
    assert plan.policies == ("carrot", "mine") and plan.labels["mine"] == "Ours <b>"
    assert "Ours &lt;b&gt;" in plan._repr_html_() and plan.link("page/#old").startswith("page/#1")


def test_a_plan_is_replaced_and_not_changed():
    plan = dc.Plan(roster=[{"size": 2.0}] * 12, months=12)
    other = plan.replace(months=24, futures=3, policies=["stick"])
    assert (other.months, other.futures, other.policies, other.roster) == (24, 3, ("stick",), plan.roster)
    assert plan.replace(roster=[{"size": 1.0}] * 20).dealers == 20
    with pytest.raises(AttributeError, match="replace"):
        plan.months = 3


def test_a_point_moves_the_plan():
    plan = dc.Plan(policies=["carrot", "mixed"]).at({"mixed.talks": 0.5, "pull": 0.3, "boycott": 1, "months": 24})
    written = plan.to_dict()
    assert written["policies"][1]["set"] == {"talks": 0.5} and plan.months == 24
    assert written["conditions"]["boycott"] is True and "rival_hunger" in written["conditions"]
    assert mistakes(lambda: plan.at({"pull": 2, "talks": float("nan")})) == ["pull", "talks"]
    assert mistakes(lambda: plan.at({"nobody.talks": 1, "pul": 0})) == ["factors", "factors"]


def test_tables_have_units_and_ranges():
    assert dc.kpis["npv"]["unit"] == "money" and dc.kpis["exit_rate"]["better"] == "less"
    assert (dc.levers["margin"]["min"], dc.levers["margin"]["max"]) == (0.02, 0.5)
    assert next(iter(dc.sliders)) == "brand_strength" and "pull" in dc.sliders and dc.sliders["pull"]["max"] == 1
    assert dc.parameters.to_pandas().loc["loyalty_weight", "unit"] == dc.parameters["loyalty_weight"]["unit"]
    assert "mid" in dc.scenarios and "laissez_faire" in dc.policies and len(dc.conditions) > 10
    for table in (dc.kpis, dc.levers, dc.conditions, dc.parameters, dc.scenarios, dc.policies, dc.sliders):
        assert all(row["help"] for row in table.values()) and "<table>" in table._repr_html_() and repr(table)

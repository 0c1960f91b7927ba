"""Runs: shapes, tables, a verdict, other threads meanwhile, and Ctrl-C."""

from __future__ import annotations

import multiprocessing
import pickle
import subprocess
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import pytest

import dealers_choice as dc

CALLS = {
    "run": "dc.run(plan, futures=20_000)",
    "evaluate": "dc.evaluate(plan, ['pull'], [[0.5]] * 20_000)",
    "sensitivity": "dc.sensitivity(plan, lead_of='mixed', samples=2_000)",
}
STOPPED = """
import os, signal, threading, time
import dealers_choice as dc
plan = dc.Plan(months=120, dealers=200)
threading.Timer(0.5, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
start = time.monotonic()
try:
    CALL
except KeyboardInterrupt:
    print("stopped", time.monotonic() - start)
"""


@pytest.fixture(scope="module")
def run() -> dc.Run:
    return dc.run(dc.Plan(policies=["carrot", "stick", "mixed"], months=18, dealers=20), futures=4)


def test_figures_are_views_that_nobody_can_write_to(run):
    assert run.figures["npv"].shape == (4, 3, 18) and run.horizon["npv"].shape == (4, 3)
    assert run.figures.array.shape == (4, 3, 18, len(dc.kpis)) and run.baseline.shape == (4, len(dc.kpis))
    assert np.shares_memory(run.figures["npv"], run.figures.array) and len(run.figures) == len(dc.kpis)
    assert np.array_equal(run.figures["npv"][:, :, -1], run.horizon["npv"])
    with pytest.raises(ValueError, match="read-only"):
        run.figures["npv"][0, 0, 0] = 1
    with pytest.raises(KeyError, match="no KPI"):
        run.figures["nvp"]


def test_tables_and_cubes_have_the_same_numbers(run):
    frame, table, cube = run.to_pandas(), run.to_polars(), run.to_xarray()
    assert frame.shape == (4 * 3 * 18, len(dc.kpis)) and table.shape == (4 * 3 * 18, len(dc.kpis) + 3)
    at = float(run.figures["sales"][2, 1, 5])
    assert frame.loc[(3, "stick", 6), "sales"] == at
    assert float(cube["sales"].sel(future=3, policy="stick", month=6)) == at
    assert table.row(2 * 54 + 18 + 5, named=True)["sales"] == at
    assert cube["npv"].attrs["units"] == "money" and cube.attrs["digest"] == run.digest
    assert run.to_pandas("horizon").shape[0] == run.to_polars("horizon").shape[0] == 12
    assert dict(run.to_xarray("horizon").sizes) == {"future": 4, "policy": 3}
    with pytest.raises(ValueError, match="months or horizon"):
        run.to_pandas("years")


def test_an_undefined_figure_is_not_a_number_and_null_in_polars(run):
    undefined = int(np.isnan(run.figures["fairness"]).sum())
    assert undefined > 0 and run.to_polars()["fairness"].null_count() == undefined


def test_a_package_that_is_missing_is_named(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(ImportError, match=r"polars.*dealers-choice\[polars\]"):
        run.to_polars()


def test_a_verdict_says_who_does_better(run):
    found = run.compare(by="cohort_loyalty", against="stick")
    assert found["verdict"]["kpi"] == "cohort_loyalty" and found["differences"][0]["baseline"] == "stick"
    assert "futures" in run.verdict() and "futures" in run.verdict("exit_rate")
    assert run.digest in run._repr_html_() and "npv" in run._repr_html_()
    with pytest.raises(dc.InputError) as caught:
        run.compare(by="nvp", against="nobody")
    assert [problem.field for problem in caught.value.problems] == ["by", "against"]
    assert "alone" in dc.run(dc.Plan(policies=["stick"], months=2, dealers=10), 2).verdict()


def test_a_run_survives_the_way_to_another_process(run):
    other = pickle.loads(pickle.dumps(run))
    assert other.plan == run.plan and np.array_equal(other.figures.array, run.figures.array, equal_nan=True)
    assert other.compare() == run.compare()


@pytest.mark.parametrize(("futures", "threads", "fields"), [(0, 0, ["futures", "threads"]), (1.5, None, ["futures"])])
def test_numbers_out_of_range_are_refused(futures, threads, fields):
    with pytest.raises(dc.InputError) as caught:
        dc.run(dc.Plan(), futures, threads)
    assert [problem.field for problem in caught.value.problems] == fields


def test_a_run_that_needs_too_much_memory_is_refused():
    with pytest.raises(dc.InputError, match="memory"):
        dc.run(dc.Plan(), futures=100_000)


def test_other_threads_go_on_while_futures_are_lived():
    plan, beats, done = dc.Plan(months=60), [], threading.Event()

    def beat() -> None:
        while not done.is_set():
            beats.append(time.monotonic())
            time.sleep(0.01)

    heart = threading.Thread(target=beat)
    heart.start()
    dc.run(plan, futures=60)
    done.set()
    heart.join()
    gaps = np.diff(beats)
    assert len(beats) > 5 and np.median(gaps) < 0.1


@pytest.mark.parametrize("call", CALLS)
def test_ctrl_c_stops_it(call):
    words = [sys.executable, "-c", STOPPED.replace("CALL", CALLS[call])]
    told = subprocess.run(words, capture_output=True, text=True, timeout=120, check=True).stdout
    word, seconds = told.split()
    assert word == "stopped"
    assert float(seconds) < 10


def test_other_processes_have_the_same_digests():
    plans = [dc.Plan(policies=["stick"], months=6, dealers=12, seed=seed) for seed in range(4)]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        elsewhere = [run.digest for run in pool.map(dc.run, plans, [3] * 4)]
    assert elsewhere == [dc.run(plan, 3).digest for plan in plans] and len(set(elsewhere)) == 4

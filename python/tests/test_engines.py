"""Engines that do the work of a study: a pool of processes and Dask, with workers and drivers that are killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import dask
import pytest
from distributed import Client, LocalCluster

import dealers_choice as dc
from conftest import ROOT

PLAN = dc.Plan(policies=["carrot", "mixed"], months=36)
POINTS = [[place / 16] for place in range(16)]
FUTURES = 168


def study(store):
    """Eight tasks, most of them of a second."""
    return dc.Study(PLAN, ["pull"], POINTS, store=store, futures=FUTURES)


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """The digest of the study, done by threads of this process."""
    status = study(tmp_path_factory.mktemp("alone")).run()
    assert status.tasks == status.done == 8
    return status.digest


@pytest.fixture(scope="module")
def client():
    # Dask blames every task that a dead worker held, not only the one that it was at.
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 100, "distributed.admin.tick.limit": "1h"}),
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", host="127.0.0.1") as cluster,
        Client(cluster) as client,
    ):
        yield client


def pool():
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


def results(store):
    return {path: path.stat().st_mtime_ns for path in store.glob("results/*/*.parquet")}


def until(store, count=1):
    """Waits until so many results are there."""
    deadline = time.monotonic() + 120
    while len(results(store)) < count:
        assert time.monotonic() < deadline, "no result within two minutes"
        time.sleep(0.01)


class Behind(threading.Thread):
    """Runs a study in the background, and holds what came of it."""

    def __init__(self, study, executor):
        super().__init__(daemon=True)
        self.study, self.executor = study, executor
        self.status = self.error = None
        self.start()

    def run(self):
        try:
            self.status = self.study.run(self.executor, progress=False)
        except dc.StudyError as error:
            self.error = error

    def ended(self):
        self.join(120)
        assert not self.is_alive()
        return self


def test_a_pool_of_processes_computes_the_same(alone, tmp_path):
    counted = []
    with pool() as executor:
        status = study(tmp_path).run(executor, progress=lambda done, tasks: counted.append((done, tasks)))
    assert status.digest == alone and counted == [(done, 8) for done in range(1, 9)]


def test_a_pool_that_lost_a_worker_says_so_and_the_next_goes_on(alone, tmp_path):
    with pool() as executor:
        behind = Behind(study(tmp_path), executor)
        until(tmp_path)
        os.kill(next(iter(executor._processes)), signal.SIGKILL)
        assert "a worker was lost (BrokenProcessPool" in str(behind.ended().error)
    kept = results(tmp_path)
    assert 0 < len(kept) < 8
    with pool() as executor:
        assert study(tmp_path).run(executor).digest == alone
    assert kept.items() <= results(tmp_path).items(), "only what was missing was computed"


def test_dask_computes_the_same(alone, client, tmp_path):
    assert study(tmp_path).run(client.get_executor()).digest == alone


def test_dask_goes_on_when_a_worker_is_killed(alone, client, tmp_path):
    behind = Behind(study(tmp_path), client.get_executor())
    until(tmp_path)
    victim = next(iter(client.run(os.getpid).values()))
    os.kill(victim, signal.SIGKILL)
    assert behind.is_alive(), "it was killed in the middle"
    assert behind.ended().status.digest == alone
    assert behind.status.aside == 0
    client.wait_for_workers(2, timeout=60)
    assert victim not in client.run(os.getpid).values()


DRIVER = """
import sys
from distributed import Client, LocalCluster
import dealers_choice as dc

if __name__ == "__main__":
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", host="127.0.0.1") as cluster,
        Client(cluster) as client,
    ):
        dc.Study.open(sys.argv[1]).run(client.get_executor(), progress=False)
"""


def driver(tmp_path):
    """A process of its own that drives Dask; the store is begun."""
    script = tmp_path / "driver.py"
    script.write_text(DRIVER)
    store = tmp_path / "store"
    study(store)._core.begin(store)
    return store, lambda: subprocess.Popen([sys.executable, str(script), str(store)], start_new_session=True)


def test_a_driver_that_is_killed_loses_nothing_that_was_done(alone, tmp_path):
    store, start = driver(tmp_path)
    first = start()
    until(store, 2)
    os.killpg(first.pid, signal.SIGKILL)
    first.wait(60)
    kept = results(store)
    assert 0 < len(kept) < 8, "it was killed in the middle"
    second = start()
    assert second.wait(120) == 0
    assert kept.items() <= results(store).items(), "only what was missing was computed"
    assert study(store).status().digest == alone


def test_the_example_runs_and_says_what_matters(tmp_path):
    script = ROOT / "python/examples/cluster.py"
    words = [sys.executable, str(script), str(tmp_path / "store"), "--rows", "2", "--workers", "1"]
    told = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    assert "tasks=1, done=1" in told and told.count("(") == 1 + 5, told


def test_two_drivers_on_one_store_do_not_hurt_each_other(alone, tmp_path):
    store, start = driver(tmp_path)
    drivers = [start(), start()]
    assert [driver.wait(180) for driver in drivers] == [0, 0]
    status = study(store).status()
    assert (status.digest, status.aside, status.damaged) == (alone, 0, 0)
    assert len(results(store)) == 8


class Lossy(ThreadPoolExecutor):
    """An engine that loses each task so many times before it does it."""

    def __init__(self, times):
        super().__init__(2)
        self.times, self.lost = times, {}

    def submit(self, attempt, name, store, written, piece):
        self.lost[piece] = self.lost.get(piece, 0) + 1
        if self.lost[piece] > self.times:
            return super().submit(attempt, name, store, written, piece)
        future = Future()
        future.set_exception(OSError("the network is down"))
        return future


def test_a_task_that_was_lost_is_given_out_again_but_not_for_ever(alone, tmp_path):
    with Lossy(2) as engine:
        assert study(tmp_path / "twice").run(engine).digest == alone
    with Lossy(3) as engine, pytest.raises(dc.StudyError, match=r"a worker was lost \(OSError: the network is down\)"):
        study(tmp_path / "thrice").run(engine)


def test_an_engine_that_was_shut_down_is_told(tmp_path):
    engine = ThreadPoolExecutor(1)
    engine.shutdown()
    with pytest.raises(dc.StudyError, match="the executor takes no work"):
        study(tmp_path).run(engine)


class Elsewhere(ThreadPoolExecutor):
    """An engine whose workers compute other bits than the machine that began the store."""

    def submit(self, attempt, name, store, written, piece):
        about = store / "store.json"
        stranger = json.loads(about.read_text()) | {"canary": "0" * 16}
        (store / ".stranger").write_text(json.dumps(stranger))
        (store / ".stranger").replace(about)
        return super().submit(attempt, name, store, written, piece)


def test_a_worker_with_other_bits_keeps_nothing(tmp_path):
    with Elsewhere(2) as engine, pytest.raises(dc.StudyError, match="computes other bits"):
        study(tmp_path).run(engine)
    assert not results(tmp_path)


@pytest.fixture
def little_disk(tmp_path):
    """A disk of 600 KB, which is less than the results take."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("only an administrator may make a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_dask_says_that_the_disk_is_full_and_goes_on_when_there_is_room(alone, client, little_disk):
    store = little_disk / "store"
    with pytest.raises(dc.StudyError, match=r'parquet": No space left on device .* whatever is complete is kept'):
        study(store).run(client.get_executor())
    kept = results(store)
    assert len(kept) < 8
    subprocess.run(["mount", "-o", "remount,size=60m", str(little_disk)], check=True)
    assert study(store).run(client.get_executor()).digest == alone
    assert kept.items() <= results(store).items()

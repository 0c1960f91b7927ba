"""A rehearsal of what goes wrong: a study on a Dask cluster whose worker is killed, and whose driver is killed and started again.

    python rehearsal.py STORE --rows 14286

At the end the indices are compared with those that the command line finds alone from fewer rows, and some results are computed
again by the command line, which is built first, and compared bit by bit.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
from cluster import PLAN

import dealers_choice as dc

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROGRAM = str(ROOT / "target/release/dealers-choice")


def results(store: Path) -> int:
    """How many results are there."""
    return sum(1 for _ in store.glob("results/*/*.parquet"))


def started(store: Path, rows: int) -> subprocess.Popen[bytes]:
    """A driver, in a session of its own."""
    words = [sys.executable, str(HERE / "cluster.py"), str(store), "--rows", str(rows)]
    return subprocess.Popen(words, start_new_session=True)


def until(driver: subprocess.Popen[bytes], store: Path, count: int) -> None:
    """Waits until so many results are there; the driver has to live until then."""
    while results(store) < count:
        if driver.poll() is not None:
            sys.exit(f"the driver ended before there were {count} results")
        time.sleep(0.2)


def worker_of(driver: subprocess.Popen[bytes]) -> psutil.Process:
    """The process among the driver's that has worked most."""
    return max(psutil.Process(driver.pid).children(recursive=True), key=lambda child: child.cpu_times().user)


def told(*words: str) -> str:
    """What the command line says."""
    return subprocess.run([PROGRAM, *words], check=True, capture_output=True, text=True).stdout


def indices(document: dict) -> dict[str, tuple[float, list[float]]]:
    """First-order index and interval by factor."""
    factors = document["findings"]["outcomes"][0]["factors"]
    return {factor["factor"]: (factor["first"], factor["first_ci95"]) for factor in factors}


def main() -> None:
    """Runs, kills, compares."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("store", type=Path)
    words.add_argument("--rows", type=int, default=14_286, help="rows of Sobol's design: seven points each")
    words.add_argument("--alone", type=int, default=1000, help="rows that the command line computes alone")
    asked = words.parse_args()
    subprocess.run(["cargo", "build", "--quiet", "--release", "--bin", "dealers-choice"], cwd=ROOT, check=True)
    study = dc.Study(PLAN, "sliders", asked.rows, store=asked.store)
    tasks = study.status().tasks
    begun = time.monotonic()
    driver = started(asked.store, asked.rows)
    until(driver, asked.store, tasks // 4)
    worker = worker_of(driver)
    worker.kill()
    print(f"worker {worker.pid} was killed after {results(asked.store)} of {tasks} tasks")
    until(driver, asked.store, tasks // 2)
    os.killpg(driver.pid, signal.SIGKILL)
    driver.wait()
    kept = results(asked.store)
    print(f"the driver was killed after {kept} of {tasks} tasks")
    if started(asked.store, asked.rows).wait() != 0:
        sys.exit("the second driver failed")
    seconds = time.monotonic() - begun
    status = study.status()
    print(f"{status.points} plans in {seconds:.0f} s: {status.points / seconds:.0f} a second\n{status}")
    assert status.missing == status.damaged == status.aside == 0
    assert f"digest   {status.digest}" in told("study", "status", "--store", str(asked.store))
    subprocess.run([PROGRAM, "study", "verify", "--store", str(asked.store), "--sample", "1%"], check=True)
    plan = ["--policies", "carrot,mixed", "--months", "36", "--lead", "mixed", "--format", "json"]
    alone = told("sensitivity", "--method", "sobol", "--samples", str(asked.alone), *plan)
    own = dc.sensitivity(PLAN, method="sobol", samples=asked.rows, lead_of="mixed", futures=8, store=asked.store)
    for factor, (index, (low, high)) in indices(own).items():
        theirs, (lowest, highest) = indices(json.loads(alone))[factor]
        meet = low <= highest and lowest <= high
        print(f"{factor:20} {index:.3f} ({low:.3f} to {high:.3f}); alone {theirs:.3f} ({lowest:.3f} to {highest:.3f})")
        assert meet, factor


if __name__ == "__main__":
    main()

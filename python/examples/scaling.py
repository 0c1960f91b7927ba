"""What workers bring, and what giving a task out costs: one study with threads, processes and Dask, on one core and on two.

    python scaling.py

Every engine does the same study in a store of its own, in turn, and the shortest time of each counts. The table has seconds for
1,000 plans in tasks of some seconds, how many times as fast as one thread that is, and milliseconds a task where a task has next
to nothing to compute.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from cluster import PLAN, workers

import dealers_choice as dc

POINTS = [[place / 1000] for place in range(1000)]
TINY = dc.Plan(policies=["mixed"], months=1, dealers=10)
TINY_FUTURES = 5000


@contextmanager
def processes(count: int) -> Iterator[Executor]:
    """A pool that is ready: its workers have started."""
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        list(pool.map(time.sleep, [0.5] * count))
        yield pool


ENGINES: dict[str, Callable[[], object]] = {
    "1 thread": lambda: ThreadPoolExecutor(1),
    "2 threads": lambda: ThreadPoolExecutor(2),
    "1 process": lambda: processes(1),
    "2 processes": lambda: processes(2),
    "Dask, 1 worker": lambda: workers(1),
    "Dask, 2 workers": lambda: workers(2),
}


def timed(executor: Executor, large: bool) -> tuple[float, int]:
    """Seconds of a study in a new store, and its tasks."""
    with tempfile.TemporaryDirectory() as store:
        if large:
            study = dc.Study(PLAN, ["pull"], POINTS, store=store)
        else:
            study = dc.Study(TINY, ["pull"], [[0.5]], store=store, futures=TINY_FUTURES)
        begun = time.perf_counter()
        tasks = study.run(executor, progress=False).tasks
        return time.perf_counter() - begun, tasks


def main() -> None:
    """Times every engine in turn, and prints the table."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--rounds", type=int, default=3)
    rounds = words.parse_args().rounds
    best: dict[str, list[float]] = {}
    for _ in range(rounds):
        for name, engine in ENGINES.items():
            with engine() as executor:  # type: ignore[attr-defined]
                large, _ = timed(executor, True)
                small, tasks = timed(executor, False)
            known = best.setdefault(name, [large, small / tasks])
            best[name] = [min(known[0], large), min(known[1], small / tasks)]
    first = best["1 thread"][0]
    print(f"{'':16}{'seconds':>10}{'times':>8}{'ms a task':>12}")
    for name, (seconds, task) in best.items():
        print(f"{name:16}{seconds:10.2f}{first / seconds:8.2f}{1000 * task:12.2f}")


if __name__ == "__main__":
    main()

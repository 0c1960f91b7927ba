"""Tasks of a study, given out to whoever does the work."""

from __future__ import annotations

import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from ._dealers_choice import Study, work
from ._mistakes import InputError, StudyError

Written = tuple[str, list[str], str]
"""A study as it travels: the plan, the keys of what is varied, what decides."""
Piece = tuple[int, bytes, int, int]
"""A task as it travels: place of its first point, the points, its futures from and to."""
Progress = Callable[[int, int], None]
"""Is called with the tasks that are done, and all tasks."""
_GO_ON = (
    "Tasks that are done are kept, and study.run() goes on from there; a pool of processes that lost one has to be made anew. "
    "Workers die of too little memory more than of anything else: give each more, or run fewer at once"
)
_WAITING_TASKS = (64, 4096)
_WAITING_BYTES = 64_000_000


def cores() -> int:
    """Threads that the machine runs at once."""
    return os.cpu_count() or 1


def attempt(_name: str, store: Path, written: Written, piece: Piece) -> None:
    """Does a task, unless its result is there.

    Each attempt has a name of its own. Dask takes calls with equal arguments for one, and would answer with the error of a disk
    that was full an hour ago.
    """
    work(store, written, piece)


@contextmanager
def hands(executor: Executor | None) -> Iterator[Executor]:
    """The executor, which stays open; or threads of our own, which end with the work."""
    if executor is not None:
        yield executor
        return
    threads = ThreadPoolExecutor(cores())
    try:
        yield threads
    finally:
        threads.shutdown(cancel_futures=True)


@contextmanager
def counted(progress: Progress | bool) -> Iterator[Progress]:
    """The function that counts; or a line on standard error, once a second; or nothing."""
    if not isinstance(progress, bool):
        yield progress
        return
    told = time.monotonic()
    begun = False

    def tell(done: int, tasks: int) -> None:
        nonlocal told, begun
        if progress and (time.monotonic() - told >= 1 or (begun and done == tasks)):
            told, begun = time.monotonic(), True
            print(f"\r{done} of {tasks} tasks", end="", file=sys.stderr, flush=True)

    try:
        yield tell
    finally:
        if begun:
            print(file=sys.stderr)


class Labour:
    """Tasks that are given out, some at a time, so that no scheduler has to hold millions."""

    def __init__(
        self, study: Study, store: Path, written: Written, crew: Executor, places: list[int], retries: int
    ) -> None:
        self.study, self.store, self.written, self.crew, self.retries = study, store, written, crew, retries
        self.waiting: deque[tuple[int, int]] = deque((place, 0) for place in places)
        self.out: dict[Future[None], tuple[int, int]] = {}
        fewest, most = _WAITING_TASKS
        self.most = max(fewest, min(most, _WAITING_BYTES // (len(self.written[0]) + 1)))

    def finished(self) -> Iterator[int]:
        """The number of tasks that are finished, after each."""
        finished = 0
        try:
            while self.waiting or self.out:
                if len(self.out) <= self.most // 2:
                    self._give_out()
                done, _ = wait(self.out, return_when=FIRST_COMPLETED)
                for future in done:
                    if self._is_done(future):
                        finished += 1
                        yield finished
        finally:
            for future in self.out:
                future.cancel()

    def _give_out(self) -> None:
        room = min(self.most - len(self.out), len(self.waiting))
        tries = [self.waiting.popleft() for _ in range(room)]
        pieces = self.study.pieces([place for place, _ in tries])
        for tried, piece in zip(tries, pieces, strict=True):
            try:
                future = self.crew.submit(attempt, uuid4().hex, self.store, self.written, piece)
            except Exception as error:
                why = f"the executor takes no work ({_named(error)}): make a new one, and run the study again"
                raise StudyError(why) from error
            self.out[future] = tried

    def _is_done(self, future: Future[None]) -> bool:
        """Whether the task is done; one whose worker was lost is given out again."""
        place, tries = self.out.pop(future)
        try:
            future.result()
        except (StudyError, InputError):
            raise
        except Exception as error:
            if tries >= self.retries or isinstance(error, BrokenExecutor):
                raise StudyError(f"a worker was lost ({_named(error)}). {_GO_ON}") from error
            self.waiting.append((place, tries + 1))
            return False
        return True


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__

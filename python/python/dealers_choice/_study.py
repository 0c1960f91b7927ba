"""A study that is kept in a folder: stopped, moved, checked, resumed, and done by whoever has time."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ._dealers_choice import Study as _Core
from ._labour import Labour, Progress, Written, cores, counted, hands
from ._mistakes import InputError, StudyError, refuse, whole
from ._needed import needed
from ._plan import Plan
from ._questions import FUTURES, Array, Factors, keys_of, matrix_of, misplaced, shaped, texts_of

if TYPE_CHECKING:
    import polars

_SAMPLES = (2, 1_000_000)


class Status(NamedTuple):
    """How far a study is, counted in tasks of some seconds each."""

    points: int
    """Points of the study: rows of its matrix."""
    futures: int
    """Futures at each point."""
    tasks: int
    """All tasks."""
    done: int
    """Tasks whose result is in the store, whole."""
    missing: int
    """Tasks whose result is not there."""
    damaged: int
    """Tasks whose file was cut off or changed; ``run`` sets it aside and does the task again."""
    aside: int
    """Files that were set aside."""
    digest: str | None
    """SHA-256 of all results, as ``dealers-choice study status`` says it; nothing before all are there."""


class Study:
    """Many points of one plan, kept in a folder.

    Parameters
    ----------
    plan
        The plan that is varied.
    factors
        What is varied, as in ``dealers_choice.factors``.
    samples
        How many rows (``sobol``) or trajectories (``morris``), 2-1,000,000; or the points themselves: a matrix with a column for
        each factor, within the ranges of the factors.
    store
        The folder: new, empty, or one in which this study was begun, here or by the command line.
    design
        Where the points come from if ``samples`` is a number: ``sobol`` or ``morris``.
    kpi
        What decides: a key of ``dealers_choice.kpis``, or ``score``. Every KPI is kept; those that compare with leaving dealers
        alone (``score``, ``win_win``, ``policy_roi``, ``policy_cost``) need to be named here to be asked for later.
    futures
        Futures at each point, 1-10,000.

    Raises
    ------
    InputError
        A ``ValueError`` that lists every mistake, values of a matrix by row and column.

    Examples
    --------
    >>> import dealers_choice as dc, tempfile
    >>> plan = dc.Plan(policies=["carrot", "mixed"], months=6, dealers=12)
    >>> study = dc.Study(plan, ["pull", "mixed.talks"], 4, store=tempfile.mkdtemp(), futures=2)
    >>> study.run().done
    1
    >>> study.values(lead_of="mixed").shape
    (16,)
    """

    def __init__(
        self,
        plan: Plan,
        factors: Factors = "sliders",
        samples: int | npt.ArrayLike = 256,
        *,
        store: str | os.PathLike[str],
        design: str = "sobol",
        kpi: str = "npv",
        futures: int = 8,
    ) -> None:
        problems = whole("futures", futures, *FUTURES)
        futures = 1 if problems else futures
        try:
            if np.ndim(samples) == 0:
                wrong = whole("samples", samples, *_SAMPLES)
                count: Any = _SAMPLES[0] if wrong else samples
                core = _Core.of_method(plan._core, design, texts_of(factors), count, kpi, futures)
            else:
                keys = keys_of(factors)
                matrix, wrong = matrix_of("samples", samples, len(keys))
                core = _Core.of_points(plan._core, keys, matrix, kpi, futures)
        except InputError as error:
            found = [problem for problem in error.problems if not (wrong and problem.field == "samples")]
            raise InputError([*problems, *wrong, *found]) from None
        refuse([*problems, *wrong])
        self._hold(core, store)

    @classmethod
    def open(cls, store: str | os.PathLike[str]) -> Study:
        """The study that was begun in a folder, here or by ``dealers-choice study run``.

        Raises
        ------
        StudyError
            No study was begun there; or by another version, or by a machine that computes other bits.
        """
        study = cls.__new__(cls)
        study._hold(_Core.of_store(Path(store)), store)
        return study

    def _hold(self, core: _Core, store: str | os.PathLike[str]) -> None:
        self._core: _Core = core
        self.store: Path = Path(store).absolute()
        """The folder."""
        self.plan: Plan = Plan._of(core.plan())
        """The plan that is varied."""
        self.design, self._keys, self.kpi, self.futures = core.about()

    @property
    def factors(self) -> tuple[str, ...]:
        """The keys of what is varied: the columns of ``points``."""
        return tuple(self._keys)

    @property
    def points(self) -> Array:
        """The points, a row each; you cannot write to it."""
        return np.frombuffer(self._core.points()).reshape(-1, len(self._keys))

    def run(self, executor: Executor | None = None, *, retries: int = 2, progress: Progress | bool = True) -> Status:
        """Does every task whose result is missing, and keeps each as soon as it is done.

        Ctrl-C stops it; what is done is kept, and ``run`` goes on from there, in another process or on another machine too.

        Parameters
        ----------
        executor
            Who does the work: a ``concurrent.futures`` pool of processes, ``client.get_executor()`` of Dask, or any other
            ``Executor`` whose workers have this package and see the folder under the same path. Threads on all cores of this
            machine unless it is given.
        retries
            How often a task is given out again after its worker was lost.
        progress
            Whether a line on standard error counts the tasks once a second; or a function that is called with the tasks that are
            done and all tasks, after each.

        Raises
        ------
        StudyError
            The folder cannot be used or not be written, or workers were lost again and again. What is done is kept.
        InputError
            ``retries`` is no whole number from 0 to 100.
        """
        refuse(whole("retries", retries, 0, 100))
        self._core.begin(self.store)
        states = self._states()
        missing = [place for place, (done, _) in enumerate(states) if not done]
        with hands(executor) as crew, counted(progress) as tell:
            labour = Labour(self._core, self.store, self._written(), crew, missing, retries)
            for finished in labour.finished():
                tell(len(states) - len(missing) + finished, len(states))
        return self.status()

    def status(self) -> Status:
        """How far the study is. Every result is read as a whole; nothing is changed.

        Raises
        ------
        StudyError
            The folder cannot be used or not be read.
        """
        done, missing, damaged, aside, digest = self._core.standing(self._begun(), cores())
        points = len(self._core.points()) // (8 * len(self._keys))
        tasks = done + missing + damaged
        return Status(points, self.futures, tasks, done, missing, damaged, aside, digest)

    def missing(self) -> list[Path]:
        """The files that ``run`` would make: those of tasks that are missing or damaged."""
        return [path for done, path in self._states() if not done]

    def scan(self) -> polars.LazyFrame:
        """All results that are there, as a lazy frame of Polars: a row for each point, future and policy, each once.

        The columns are ``row`` and ``replication`` (from 1), ``policy``, the values of the factors (``x_`` and the key, with two
        underscores for a dot), and every KPI of the whole horizon; an undefined figure is null.

        Raises
        ------
        StudyError
            Nothing is done yet.
        """
        there = [path for done, path in self._states() if done]
        if not there:
            raise StudyError(f'nothing is done yet in "{self.store}": study.run() computes it')
        frame: polars.LazyFrame = needed("polars", "polars").scan_parquet(there, hive_partitioning=False)
        return frame

    def values(
        self, kpi: str | Sequence[str] | None = None, *, policy: str | None = None, lead_of: str | None = None
    ) -> Array:
        """The mean over the futures at every point: what ``dealers_choice.evaluate`` gives, to the last bit.

        Parameters
        ----------
        kpi
            What is measured: keys of ``dealers_choice.kpis`` or ``score``; what decides in this study unless it is named.
        policy
            Key of the policy that is meant.
        lead_of
            Instead of means: how far this policy is ahead of the best other one, counted so that more is better.

        Returns
        -------
        numpy.ndarray
            The shape is ``(n,)`` for a policy or a lead, ``(n, policies)`` without; several KPIs add an axis at the end.

        Raises
        ------
        StudyError
            Results are missing.
        InputError
            Lists every mistake.
        """
        asked = self.kpi if kpi is None else kpi
        wanted = [asked] if isinstance(asked, str) else list(asked)
        problems = misplaced(self.plan, policy, lead_of, wanted)
        try:
            told = self._core.answers(self._begun(), wanted, lead_of, cores())
        except InputError as error:
            raise InputError([*problems, *error.problems]) from None
        refuse(problems)
        if told is None:
            raise StudyError(f'results are missing in "{self.store}": study.run() computes them')
        return shaped(told, asked, self.plan, policy, lead_of)

    def _states(self) -> list[tuple[bool, Path]]:
        """Whether each task is done, in order, and its file."""
        return self._core.states(self._begun(), cores())

    def _begun(self) -> Path:
        if not (self.store / "study.json").is_file():
            self._core.begin(self.store)
        return self.store

    def _written(self) -> Written:
        return self.plan._core.text(True), list(self._keys), self.kpi

    def __repr__(self) -> str:
        return f"<Study: {self.design} of {', '.join(self._keys)}, {self.futures} futures, in {str(self.store)!r}>"

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
from ._mistakes import InputError, Problem, StudyError, refuse, whole
from ._needed import needed
from ._plan import Plan
from ._questions import FUTURES, Array, Factor, Factors, keys_of, matrix_of, misplaced, shaped, texts_of

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
        How many rows (``sobol``) or trajectories (``morris``), 2-1,000,000; or the points themselves: a matrix or a data frame
        with a column for each factor, within the whole ranges of the factors. More rows may be added below later.
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
        if not isinstance(plan, Plan):
            problems.append(Problem("plan", f"{type(plan).__name__} is no plan", "a dealers_choice.Plan"))
        if not isinstance(kpi, str):
            problems.append(Problem("kpi", f"{kpi!r} is not allowed", "one key; values() takes several"))
        if not isinstance(plan, Plan) or not isinstance(kpi, str):
            raise InputError(problems)
        wrong: list[Problem] = []
        try:
            if np.ndim(samples) == 0:
                wrong = whole("samples", samples, *_SAMPLES)
                count: Any = _SAMPLES[0] if wrong else samples
                core = _Core.of_method(plan._core, design, texts_of(factors), count, kpi, futures)
            else:
                keys = keys_of(factors)
                matrix, wrong = matrix_of("samples", samples, keys)
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
        self.design, self.kpi, self._rows, self.futures, self._tasks = core.about()
        self.factors: tuple[Factor, ...] = tuple(Factor(*row) for row in core.factors())
        """What is varied, and between which values: the columns of ``points``. Points of your own have the whole ranges."""

    @property
    def points(self) -> Array:
        """The points, a row each, as they were asked for; you cannot write to it. A run rounds counts, switches and choices."""
        return np.frombuffer(self._core.points()).reshape(self._rows, len(self.factors))

    def run(self, executor: Executor | None = None, *, retries: int = 2, progress: Progress | bool = True) -> Status:
        """Does every task whose result is missing, and keeps each as soon as it is done.

        Ctrl-C stops it when the tasks at hand are finished, which takes some seconds; what is done is kept, and ``run`` goes on
        from there, in another process or on another machine too. Two runs at once do no harm, but do the same tasks twice.

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
            The folder cannot be used or not be written, the executor takes no work, or workers were lost again and again. What is
            done is kept.
        InputError
            An argument is not what it should be.
        """
        problems = whole("retries", retries, 0, 100)
        if executor is not None and not isinstance(executor, Executor):
            hint = "a concurrent.futures executor: ProcessPoolExecutor(), or client.get_executor() of Dask"
            problems.append(Problem("executor", f"{type(executor).__name__} is none", hint))
        if not isinstance(progress, bool) and not callable(progress):
            problems.append(
                Problem("progress", f"{progress!r} is not allowed", "True, False, or a function of two numbers")
            )
        refuse(problems)
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
        done, missing, damaged, aside, digest = self._core.standing(self.store, cores())
        return Status(self._rows, self.futures, self._tasks, done, missing, damaged, aside, digest)

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
            told = self._core.answers(self.store, wanted, lead_of, cores())
        except InputError as error:
            raise InputError([*problems, *error.problems]) from None
        refuse(problems)
        if told is None:
            left = self.status()
            what = f"missing tasks: {left.missing}, damaged: {left.damaged}, of {left.tasks}"
            raise StudyError(f'results are not complete in "{self.store}" ({what}): study.run() computes them')
        return shaped(told, asked, self.plan, policy, lead_of)

    def _states(self) -> list[tuple[bool, Path]]:
        """Whether each task is done, in order, and its file."""
        return self._core.states(self.store, cores())

    def _written(self) -> Written:
        return self.plan._core.text(True), [factor.key for factor in self.factors], self.kpi

    def __repr__(self) -> str:
        keys = ", ".join(factor.key for factor in self.factors)
        return f"<Study: {self._rows} points of {keys} ({self.design}), {self.futures} futures, in {str(self.store)!r}>"

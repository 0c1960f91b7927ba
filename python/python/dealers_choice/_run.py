"""A run: every figure of every future, and which policy does better."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from ._mistakes import refuse, whole
from ._needed import needed
from ._plan import Plan
from ._tables import LIMITS, THREADS, VERSION, html_table, kpis

Array = npt.NDArray[np.float64]
What = Literal["months", "horizon"]
_KEYS = tuple(kpis)
_SHOWN = ("npv", "cohort_loyalty", "active_dealers", "exit_rate", "market_share")


class Figures(Mapping[str, Array]):
    """Figures by KPI: ``figures["npv"]`` is a view of ``array`` without a copy, and cannot be written to."""

    __slots__ = ("array",)

    def __init__(self, array: Array) -> None:
        self.array: Array = array
        """All figures; the last axis is the KPI, in the order of ``dealers_choice.kpis``."""

    def __getitem__(self, key: str) -> Array:
        view: Array = self.array[..., _KEYS.index(key)] if key in kpis else _unknown(key)
        return view

    def __iter__(self) -> Iterator[str]:
        return iter(_KEYS)

    def __len__(self) -> int:
        return len(_KEYS)

    def __repr__(self) -> str:
        return f"<Figures: {len(self)} KPIs, each {' x '.join(map(str, self.array.shape[:-1]))}>"


def _unknown(key: str) -> Array:
    raise KeyError(f"there is no KPI {key!r}: list(dealers_choice.kpis) names them")


class Run:
    """Every figure of every future of a plan. ``dealers_choice.run`` makes one."""

    def __init__(self, plan: Plan, figures: Figures, horizon: Figures, baseline: Array, digest: str) -> None:
        self.plan: Plan = plan
        """The plan that was run, with as many futures as were run."""
        self.figures: Figures = figures
        """By month: each KPI has the axes future, policy, month. An undefined figure is not a number."""
        self.horizon: Figures = horizon
        """Over the whole horizon: each KPI has the axes future, policy."""
        self.baseline: Array = baseline
        """What leaving dealers alone comes to over the whole horizon; the axes are future, KPI."""
        self.digest: str = digest
        """64-bit FNV-1a of every figure, 16 hexadecimal digits: that of the command line and of the page."""

    @property
    def policies(self) -> tuple[str, ...]:
        """The keys of the policies, in the order of the axis."""
        return self.plan.policies

    @property
    def futures(self) -> int:
        """How many futures were lived through."""
        return int(self.horizon.array.shape[0])

    def compare(self, by: str = "npv", against: str | None = None) -> dict[str, Any]:
        """Which policy does better, by how much, and how surely: what the command line's ``compare --format json`` says.

        Parameters
        ----------
        by
            What decides: a key of ``dealers_choice.kpis``, ``score``, or ``score=50,30,20`` with weights for profit, dealers
            still there and their loyalty.
        against
            Key of the policy that all others are compared with; the first one unless it is named.

        Raises
        ------
        InputError
            There is no such KPI or policy.
        """
        by_month, horizon = np.ascontiguousarray(self.figures.array), np.ascontiguousarray(self.horizon.array)
        told = self.plan._core.compare(by_month, horizon, np.ascontiguousarray(self.baseline), by, against)
        found: dict[str, Any] = json.loads(told)
        return found

    def verdict(self, by: str = "npv") -> str:
        """Which policy does better, in a sentence."""
        found = self.compare(by)["verdict"]
        if found is None:
            return "One policy alone has nobody to beat."
        names = self.plan.labels
        best, second = names[found["leader"]], names[found["runner_up"]]
        share = f"{found['share']:.0%} of {found['replications']} futures"
        if found["word"] == "too close to call":
            return f"{best} and {second} are too close to call: {best} has more {by} in {share}."
        return f"{best} beats {second} in {share} ({by}; {found['word']})."

    def to_pandas(self, what: What = "months") -> Any:
        """A ``pandas.DataFrame``: a row for each ``future``, ``policy`` and ``month``, a column for each KPI.

        Futures and months count from 1. With ``what="horizon"`` there are no months: figures of the whole horizon.

        Raises
        ------
        ImportError
            Without pandas.
        """
        pandas = needed("pandas", "pandas")
        names, figures = self._rows(what)
        index = pandas.MultiIndex.from_arrays(list(names.values()), names=list(names))
        return pandas.DataFrame(figures, index=index, columns=list(_KEYS), copy=False)

    def to_polars(self, what: What = "months") -> Any:
        """A ``polars.DataFrame`` with the columns ``future``, ``policy``, ``month`` and each KPI; see ``to_pandas``.

        Raises
        ------
        ImportError
            Without Polars.
        """
        polars = needed("polars", "polars")
        names, figures = self._rows(what)
        columns = {key: figures[:, place] for place, key in enumerate(_KEYS)}
        return polars.DataFrame({**names, **columns}, nan_to_null=True)

    def to_xarray(self, what: What = "months") -> Any:
        """An ``xarray.Dataset``: a variable for each KPI, with unit and meaning; the axes are ``future``, ``policy``, ``month``.

        Raises
        ------
        ImportError
            Without xarray.
        """
        xarray = needed("xarray", "xarray")
        axes, figures = ["future", "policy", "month"], self.figures
        if _is_horizon(what):
            axes, figures = axes[:2], self.horizon
        about = {key: {"units": kpis[key]["unit"], "description": kpis[key]["help"]} for key in _KEYS}
        variables = {key: (axes, view, about[key]) for key, view in figures.items()}
        coordinates = {axis: self._axes()[axis] for axis in axes}
        attributes = {"plan": self.plan.to_json(), "version": VERSION, "digest": self.digest}
        return xarray.Dataset(variables, coords=coordinates, attrs=attributes)

    def _axes(self) -> dict[str, npt.NDArray[Any]]:
        policies = np.array(self.policies, dtype=np.str_)
        return {
            "future": np.arange(1, self.futures + 1),
            "policy": policies,
            "month": np.arange(1, self.plan.months + 1),
        }

    def _rows(self, what: What) -> tuple[dict[str, npt.NDArray[Any]], Array]:
        """What each row is about, and the figures of all rows."""
        axes, figures = self._axes(), self.figures
        if _is_horizon(what):
            del axes["month"]
            figures = self.horizon
        grid = np.meshgrid(*axes.values(), indexing="ij")
        names = {name: column.ravel() for name, column in zip(axes, grid, strict=True)}
        return names, figures.array.reshape(-1, len(_KEYS))

    def __repr__(self) -> str:
        return f"<Run: {self.futures} futures of {self.plan!r}, digest {self.digest}>"

    def _repr_html_(self) -> str:
        head = ["middle of the futures (nine in ten)", *(f"{key} {kpis[key]['unit']}" for key in _SHOWN)]
        rows = [
            [label, *(self._told(place, key) for key in _SHOWN)]
            for place, label in enumerate(self.plan.labels.values())
        ]
        foot = f"{self.futures} futures, {self.plan.months} months, digest <code>{self.digest}</code>"
        return f"<p>{escape(self.verdict())}</p>{html_table(head, rows)}<p>{foot}</p>"

    def _told(self, policy: int, key: str) -> str:
        figures = self.horizon[key][:, policy]
        figures = figures[~np.isnan(figures)]
        if not figures.size:
            return "undefined"
        low, middle, high = np.quantile(figures, [0.05, 0.5, 0.95])
        return f"{middle:,.4g} ({low:,.4g} to {high:,.4g})"


def _is_horizon(what: str) -> bool:
    if what not in ("months", "horizon"):
        raise ValueError(f"what: {what!r} is not allowed (months or horizon)")
    return what == "horizon"


def run(plan: Plan, futures: int | None = None, threads: int | None = None) -> Run:
    """Lives through futures of a plan under all its policies, each future with the same luck for all of them.

    Other Python threads go on meanwhile. Ctrl-C stops after the futures at hand.

    Parameters
    ----------
    plan
        What to run.
    futures
        How many futures, 1-100,000; as many as the plan says unless it is given.
    threads
        Threads to use, 1-1024; all cores unless it is given. No figure depends on it.

    Raises
    ------
    InputError
        A number is out of its range, or the run would need more than 4 GB of memory.
    KeyboardInterrupt
        Ctrl-C; nothing is kept.
    """
    problems = [] if futures is None else whole("futures", futures, *LIMITS["replications"])
    problems += [] if threads is None else whole("threads", threads, *THREADS)
    refuse(problems)
    if futures is not None:
        plan = Plan._of(plan._core.with_futures(futures))
    by_month, horizon, baseline, digest = plan._core.run(threads)
    runs = (plan.futures, len(plan.policies))
    return Run(
        plan,
        Figures(np.frombuffer(by_month).reshape(*runs, plan.months, len(_KEYS))),
        Figures(np.frombuffer(horizon).reshape(*runs, len(_KEYS))),
        np.frombuffer(baseline).reshape(plan.futures, len(_KEYS)),
        digest,
    )

"""Questions about many variations of a plan: at points of your own, or by a method of the program's own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ._mistakes import InputError, Problem, refuse, whole
from ._plan import Plan
from ._tables import THREADS

Array = npt.NDArray[np.float64]
FUTURES = (1, 10_000)
_SAMPLES = (2, 100_000)


class Factor(NamedTuple):
    """What is varied, and between which values."""

    key: str
    """A condition, a parameter, a lever (``mixed.talks``, or ``talks`` for all policies), a slider, or ``months``."""
    low: float
    """The smallest value."""
    high: float
    """The largest value."""
    unit: str = ""
    """The unit of the values."""
    stepwise: bool = False
    """Whether it knows no halves: a switch, a choice, a count."""


Factors = str | Mapping[str, Any] | Iterable[str | Sequence[Any]]


def factors(plan: Plan, which: Factors = "sliders", policy: str | None = None) -> tuple[Factor, ...]:
    """What is varied in a plan, and between which values.

    Parameters
    ----------
    plan
        The plan; a usual span lies around where the factor stands in it (``docs/cli.md``, *What matters*).
    which
        A word of ``dealers_choice.FACTOR_SETS`` (``sliders``, ``conditions``, ``levers``, ``parameters``, ``market``); a key; or
        several of them. ``"talks=0.2:1"`` or ``("talks", 0.2, 1.0)`` gives the span. A table such as ``dealers_choice.sliders``
        and a problem of SALib serve too.
    policy
        Key of the policy whose levers the word ``levers`` means; the first one unless it is named.

    Raises
    ------
    InputError
        Lists every factor that is unknown, out of range, or there twice.
    """
    place = 0
    if policy is not None:
        if policy not in plan.policies:
            refuse([Problem("policy", f"there is no policy {policy!r}", f"one of {', '.join(plan.policies)}")])
        place = plan.policies.index(policy)
    return tuple(Factor(*row) for row in plan._core.spans(texts_of(which), place))


def texts_of(which: Factors) -> list[str]:
    """The factors as the command line would have them."""
    if isinstance(which, str):
        return [which]
    if isinstance(which, Mapping) and "bounds" in which:
        return [_span(name, *bounds) for name, bounds in zip(which["names"], which["bounds"], strict=True)]
    return [factor if isinstance(factor, str) else _span(*list(factor)[:3]) for factor in which]


def _span(key: str, low: float, high: float) -> str:
    return f"{key}={float(low)!r}:{float(high)!r}"


def keys_of(which: Factors) -> list[str]:
    """The keys alone, where every factor is one of its own."""
    if isinstance(which, Mapping) and "names" in which:
        return [str(name) for name in which["names"]]
    return [text.split("=")[0].strip() for text in texts_of(which)]


def salib_problem(plan: Plan, which: Factors = "sliders", policy: str | None = None) -> dict[str, Any]:
    """The dictionary that SALib calls a problem: ``num_vars``, ``names``, ``bounds``. Arguments and errors as in ``factors``."""
    found = factors(plan, which, policy)
    names, bounds = [factor.key for factor in found], [[factor.low, factor.high] for factor in found]
    return {"num_vars": len(found), "names": names, "bounds": bounds}


def evaluate(
    plan: Plan,
    factors: Factors,
    X: npt.ArrayLike,
    *,
    kpi: str | Sequence[str] = "npv",
    policy: str | None = None,
    lead_of: str | None = None,
    futures: int = 8,
    threads: int | None = None,
) -> Array:
    """Runs a plan at every row of a matrix; the rows share the same futures, so the answer is a fixed function of the factors.

    Parameters
    ----------
    plan
        The plan that is varied.
    factors
        What the columns are: keys, factors, a problem of SALib.
    X
        A value of each factor in each row: n x d numbers within the ranges of ``dealers_choice.conditions`` and so on. Counts,
        switches (0 or 1) and choices (the place of their word) are moved to the nearest whole number.
    kpi
        What is measured over the whole horizon: keys of ``dealers_choice.kpis`` or ``score``.
    policy
        Key of the policy that is meant.
    lead_of
        Instead of means: how far this policy is ahead of the best other one, counted so that more is better.
    futures
        Futures at each row, 1-10,000.
    threads
        Threads to use, 1-1024; all cores unless it is given.

    Returns
    -------
    numpy.ndarray
        Means over the futures. The shape is ``(n,)`` for a policy or a lead, ``(n, policies)`` without; several KPIs add an axis
        at the end. Undefined means are not a number.

    Raises
    ------
    InputError
        Names every value that is not a number or out of range by its row and column, counted from 0.
    """
    keys, wanted = keys_of(factors), [kpi] if isinstance(kpi, str) else list(kpi)
    problems = whole("futures", futures, *FUTURES)
    problems += [] if threads is None else whole("threads", threads, *THREADS)
    problems += misplaced(plan, policy, lead_of, wanted)
    matrix, found = matrix_of("X", X, keys)
    problems += found
    try:
        told = plan._core.evaluate(
            keys, matrix, wanted, 1 if problems else futures, lead_of, None if problems else threads
        )
    except InputError as error:
        raise InputError([*problems, *error.problems]) from None
    refuse(problems)
    return shaped(told, kpi, plan, policy, lead_of)


def misplaced(plan: Plan, policy: str | None, lead_of: str | None, wanted: Sequence[str]) -> list[Problem]:
    """What is wrong with the policy that is asked about."""
    problems = []
    if policy is not None and policy not in plan.policies:
        problems.append(Problem("policy", f"there is no policy {policy!r}", f"one of {', '.join(plan.policies)}"))
    if lead_of is not None and (policy is not None or len(wanted) != 1):
        problems.append(Problem("lead_of", "is about one KPI of all policies", "leave policy out, and name one KPI"))
    return problems


def shaped(told: bytes, kpi: str | Sequence[str], plan: Plan, policy: str | None, lead_of: str | None) -> Array:
    """The answers with an axis for the points, and one for what was asked of each."""
    if lead_of is not None:
        return np.frombuffer(told)
    kpis = 1 if isinstance(kpi, str) else len(kpi)
    means = np.frombuffer(told).reshape(-1, kpis, len(plan.policies)).swapaxes(1, 2)
    means = means[:, :, 0] if isinstance(kpi, str) else means
    return means if policy is None else means[:, plan.policies.index(policy)]


def matrix_of(field: str, given: npt.ArrayLike, keys: Sequence[str]) -> tuple[Array, list[Problem]]:
    """The matrix; without a row if something is wrong with its form. A data frame's columns go by their names."""
    nothing = np.empty((0, len(keys)))
    names = getattr(given, "columns", None)
    if names is not None and all(isinstance(name, str) for name in names):
        if sorted(names) != sorted(keys):
            return nothing, [Problem(field, f"its columns are {', '.join(names)}", f"the columns {', '.join(keys)}")]
        given = given[list(keys)]  # type: ignore[index, call-overload]
    try:
        matrix = np.ascontiguousarray(given, dtype=np.float64)
    except (TypeError, ValueError) as error:
        return nothing, [Problem(field, str(error), "a matrix of numbers")]
    if np.ndim(given) != 2 or matrix.shape[1] != len(keys):
        shape = " x ".join(map(str, np.shape(given)))
        hint = f"a row for each point and {len(keys)} columns, one for each factor"
        return nothing, [Problem(field, f"its shape is {shape or 'that of a number'}", hint)]
    return matrix, []


def sensitivity(
    plan: Plan,
    factors: Factors = "sliders",
    *,
    method: str = "morris",
    kpi: str = "npv",
    lead_of: str | None = None,
    samples: int | None = None,
    futures: int | None = None,
    rules: str | None = None,
    threads: int | None = None,
    store: str | os.PathLike[str] | None = None,
) -> dict[str, Any]:
    """What matters, by a method of the program's own: what the command line's ``sensitivity --format json`` says.

    Parameters
    ----------
    plan
        The plan that is varied.
    factors
        What is varied, as in ``factors``.
    method
        One of ``dealers_choice.METHODS``: ``morris`` (screening), ``sobol`` (shares of the variance), ``tornado`` (tipping
        points), ``robustness`` (other rules of behaviour).
    kpi
        What decides: a key of ``dealers_choice.kpis``, or ``score``.
    lead_of
        Key of the policy whose lead is studied; the one with the best mean unless it is named.
    samples
        Trajectories (``morris``, 20 unless given), rows (``sobol``, 256) or rule books (``robustness``, 200); 2-100,000.
    futures
        Futures at each point, 2-10,000; 8 unless given, 12 for ``tornado``.
    rules
        For ``robustness``: ``ensemble`` or ``thirty-percent``.
    threads
        Threads to use, 1-1024; all cores unless it is given.
    store
        A folder, as of ``Study``: what it holds is read, what it lacks is computed and kept.

    Raises
    ------
    InputError
        Lists every mistake.
    StudyError
        The folder cannot be used.
    KeyboardInterrupt
        Ctrl-C; what is complete in the store stays.
    """
    asked = [("samples", samples, _SAMPLES), ("futures", futures, (2, FUTURES[1])), ("threads", threads, THREADS)]
    problems = [problem for name, value, limit in asked if value is not None for problem in whole(name, value, *limit)]
    refuse(problems)
    folder = None if store is None else Path(store)
    told = plan._core.sensitivity(method, texts_of(factors), kpi, lead_of, samples, futures, rules, threads, folder)
    found: dict[str, Any] = json.loads(told)
    return found

"""An adapter for the EMA workbench: the simulation as a model of its own kind.

Tried with ema_workbench 2.5.3 on Python 3.11. Version 3 needs Python 3.12 and has not been tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from ._mistakes import refuse, whole
from ._needed import needed
from ._plan import Plan
from ._questions import Factor, Factors, factors
from ._run import run
from ._tables import conditions, levers, parameters

_PATH = "__"
"""What stands for the dot of ``mixed.talks`` in a name of the workbench, which has to be an identifier."""


class Simulation:
    """What the workbench calls with a value of each factor; it can be sent to other processes."""

    def __init__(self, plan: Plan, kpis: Sequence[str], futures: int, threads: int, series: bool) -> None:
        self.plan, self.kpis, self.futures, self.threads, self.series = plan, tuple(kpis), futures, threads, series

    def __call__(self, **point: Any) -> dict[str, Any]:
        """The outcomes at a point: the mean over the futures of each KPI under each policy."""
        plan = self.plan.at({name.replace(_PATH, "."): float(value) for name, value in point.items()})
        done = run(plan, self.futures, self.threads)
        told: dict[str, Any] = {}
        for place, policy in enumerate(plan.policies):
            for kpi in self.kpis:
                told[f"{kpi}{_PATH}{policy}"] = _mean(done.horizon[kpi][:, place])
                if self.series:
                    told[f"{kpi}_by_month{_PATH}{policy}"] = _mean(done.figures[kpi][:, place])
        return told


def _mean(figures: Any) -> Any:
    """The mean over the futures in which the figure is defined."""
    defined = np.sum(~np.isnan(figures), axis=0)
    return np.nansum(figures, axis=0) / np.where(defined > 0, defined, np.nan)


def model(
    plan: Plan,
    uncertainties: Factors = "sliders",
    policy_levers: Factors = (),
    kpis: Iterable[str] = ("npv",),
    *,
    futures: int = 8,
    series: bool = False,
    threads: int = 1,
    name: str = "DealersChoice",
) -> Any:
    """A plan as a model of the EMA workbench.

    Parameters
    ----------
    plan
        The plan that is varied; its policies stand side by side in the outcomes.
    uncertainties
        What nobody knows, as in ``dealers_choice.factors``: five sliders unless it is given.
    policy_levers
        What you may choose, the same way; such as ``["mixed.talks", "mixed.margin"]``.
    kpis
        What is measured; each becomes a ``ScalarOutcome`` for each policy, called ``npv__mixed`` and so on.
    futures
        Futures at each point, 1-10,000, always the same ones.
    series
        Whether to measure by month too: a ``TimeSeriesOutcome`` called ``npv_by_month__mixed`` and so on.
    threads
        Threads for one point, 1-1024; the workbench itself can share points among processes.
    name
        What the model is called, in letters and digits.

    Returns
    -------
    ema_workbench.Model
        Numbers are a ``RealParameter``, counts an ``IntegerParameter``, switches a ``BooleanParameter``, choices a
        ``CategoricalParameter``. A dot in a name becomes two underscores: ``mixed__talks``.

    Raises
    ------
    ImportError
        Without the workbench.
    InputError
        Lists every factor, KPI or number that is wrong.
    """
    ema = needed("ema_workbench", "ema")
    refuse([*whole("futures", futures, 1, 10_000), *whole("threads", threads, 1, 1024)])
    kpis = tuple(kpis)
    for kpi in kpis:
        plan._core.evaluate([], np.empty((0, 0)), [kpi], 1)
    built = ema.Model(name, function=Simulation(plan, kpis, futures, threads, series))
    built.uncertainties = [_parameter(ema, factor) for factor in factors(plan, uncertainties)]
    built.levers = [_parameter(ema, factor) for factor in factors(plan, policy_levers)]
    outcomes = [ema.ScalarOutcome(f"{kpi}{_PATH}{policy}") for policy in plan.policies for kpi in kpis]
    if series:
        names = [f"{kpi}_by_month{_PATH}{policy}" for policy in plan.policies for kpi in kpis]
        outcomes += [ema.TimeSeriesOutcome(name) for name in names]
    built.outcomes = outcomes
    return built


def _parameter(ema: Any, factor: Factor) -> Any:
    name = factor.key.replace(".", _PATH)
    if not factor.stepwise:
        return ema.RealParameter(name, factor.low, factor.high)
    if factor.unit == "on/off":
        return ema.BooleanParameter(name)
    if factor.unit == "word":
        choices = _choices(factor.key.rsplit(".", 1)[-1])
        return ema.CategoricalParameter(name, list(range(len(choices))))
    return ema.IntegerParameter(name, int(np.ceil(factor.low)), int(np.floor(factor.high)))


def _choices(key: str) -> list[str]:
    for table in (levers, conditions, parameters):
        if key in table:
            found: list[str] = table[key]["choices"]
            return found
    return []

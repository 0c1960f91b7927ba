"""Carrot, stick, or both? A simulation of dealer policy in which the dealers decide for themselves.

>>> import dealers_choice as dc
>>> plan = dc.Plan(scenario="mid", policies=["carrot", "mixed"], months=36)
>>> run = dc.run(plan, futures=20)
>>> run.horizon["npv"].shape
(20, 2)

The numbers are those of the page and of the command line, to the last bit: ``run.digest`` says so. ``docs/python.md`` has more.
"""

from . import ema
from ._mistakes import InputError, Problem, StudyError
from ._plan import Plan
from ._questions import Factor, evaluate, factors, salib_problem, sensitivity
from ._roster import Dealer, Roster, roster
from ._run import Figures, Run, run
from ._story import Story, explain
from ._study import Status, Study
from ._tables import (
    FACTOR_SETS,
    METHODS,
    Table,
    conditions,
    kpis,
    levers,
    parameters,
    policies,
    scenarios,
    sliders,
)
from ._tables import VERSION as __version__

__all__ = [
    "FACTOR_SETS",
    "METHODS",
    "Dealer",
    "Factor",
    "Figures",
    "InputError",
    "Plan",
    "Problem",
    "Roster",
    "Run",
    "Status",
    "Story",
    "Study",
    "StudyError",
    "Table",
    "__version__",
    "conditions",
    "ema",
    "evaluate",
    "explain",
    "factors",
    "kpis",
    "levers",
    "parameters",
    "policies",
    "roster",
    "run",
    "salib_problem",
    "scenarios",
    "sensitivity",
    "sliders",
]

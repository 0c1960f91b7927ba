"""A plan: a market, a horizon, a seed and some policies, all of them valid."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from ._dealers_choice import Plan as _Core
from ._mistakes import InputError, Problem, refuse, whole
from ._roster import Dealer, Roster
from ._roster import roster as _roster
from ._tables import LIMITS, html_table
from ._tables import policies as presets


class Plan:
    """What is to be run. It cannot be changed, and whatever is wrong with it is told when it is made.

    Parameters
    ----------
    scenario
        Key of the market to start from, one of ``dealers_choice.scenarios``.
    policies
        What is compared, 1-32: keys of ``dealers_choice.policies``, or dictionaries as in a plan file, such as
        ``{"key": "mine", "base": "mixed", "set": {"talks": 1.0}}``.
    months
        Horizon, 1-120 months.
    futures
        How many futures ``run`` lives through unless it is told otherwise, 1-100,000.
    seed
        Luck number, 0 to 2**64 - 1. The same number, the same luck.
    dealers
        Dealer slots, 10-1,000,000; 60 unless there is a roster.
    conditions
        Conditions that differ from the scenario's, by key of ``dealers_choice.conditions``.
    parameters
        Behaviour that differs from the defaults, by key of ``dealers_choice.parameters``.
    changes
        Conditions that change at a date, as in a plan file; months count from 0 there.
    roster
        Your own dealers: what ``dealers_choice.roster`` gives or takes.
    scale
        Your own amounts, as in a plan file: ``units``, ``price``, ``currency``, ``decimals``.

    Raises
    ------
    InputError
        A ``ValueError`` that lists every mistake, each with what would be right.

    Examples
    --------
    >>> import dealers_choice as dc
    >>> dc.Plan(scenario="mid", policies=["carrot", "mixed"], months=36)
    <Plan: mid, carrot and mixed, 36 months, 60 dealers, 100 futures, seed 4217>
    """

    __slots__ = ("_core",)
    _core: _Core

    def __init__(
        self,
        scenario: str = "mid",
        policies: Iterable[str | Mapping[str, Any]] = ("carrot", "stick", "mixed"),
        *,
        months: int = 60,
        futures: int = 100,
        seed: int = 4217,
        dealers: int | None = None,
        conditions: Mapping[str, Any] | None = None,
        parameters: Mapping[str, Any] | None = None,
        changes: Iterable[Mapping[str, Any]] = (),
        roster: Any = None,
        scale: Mapping[str, Any] | None = None,
    ) -> None:
        written = {
            "scenario": scenario,
            "policies": policies,
            "months": months,
            "futures": futures,
            "seed": seed,
            "dealers": dealers,
            "conditions": conditions,
            "parameters": parameters,
            "changes": changes,
            "roster": roster,
            "scale": scale,
        }
        self._core = _read({key: value for key, value in written.items() if value is not None})

    @classmethod
    def _of(cls, core: _Core) -> Plan:
        plan = cls.__new__(cls)
        object.__setattr__(plan, "_core", core)
        return plan

    def __setattr__(self, name: str, value: object) -> None:
        if hasattr(self, "_core"):
            raise AttributeError("a plan cannot be changed; plan.replace(...) gives another one")
        object.__setattr__(self, name, value)

    @classmethod
    def from_dict(cls, written: Mapping[str, Any]) -> Plan:
        """Reads a plan as a dictionary with the fields of a plan file (``docs/cli.md``); everything has a default.

        Raises
        ------
        InputError
            Lists every mistake.
        """
        return cls._of(_read(written))

    @classmethod
    def from_json(cls, text: str) -> Plan:
        """Reads the text of a plan file.

        Raises
        ------
        InputError
            Lists every mistake.
        """
        return cls._of(_Core.read(text, []))

    @classmethod
    def from_file(cls, path: str | os.PathLike[str]) -> Plan:
        """Reads a plan file.

        Raises
        ------
        InputError
            Lists every mistake.
        OSError
            The file cannot be read.
        """
        return cls.from_json(Path(path).read_text(encoding="utf-8-sig"))

    @classmethod
    def from_link(cls, link: str) -> Plan:
        """Reads a link of the page: a whole address, or what follows its ``#``.

        Raises
        ------
        InputError
            Says whether the link was cut short, mistyped, or made by a newer version.
        """
        return cls._of(_Core.of_link(link))

    def link(self, page: str = "") -> str:
        """The link that opens this plan on the page: the address ``page``, then ``#`` and the plan."""
        return page.split("#")[0] + self._core.link()

    def to_json(self) -> str:
        """The plan file, as the command line reads it."""
        return self._core.text(True)

    def to_dict(self) -> dict[str, Any]:
        """The plan as a dictionary with the fields of a plan file."""
        written: dict[str, Any] = json.loads(self.to_json())
        return written

    def replace(self, **fields: Any) -> Plan:
        """The same plan with other fields; they are those of ``Plan(...)``.

        Raises
        ------
        InputError
            Lists every mistake.
        """
        written = json.loads(self._core.text(False))
        kept: Any = Roster(self.roster) if self.roster and "roster" not in fields else None
        if "roster" in fields and "dealers" not in fields:
            del written["dealers"]
        if "futures" in fields:
            del written["replications"]
        if kept is not None:
            written["roster"] = kept
        return Plan._of(_read(written | {key: value for key, value in fields.items() if value is not None}))

    def at(self, point: Mapping[str, float]) -> Plan:
        """The plan with each factor at a value: ``plan.at({"pull": 0.3, "mixed.talks": 0.5})``.

        A factor is a key of ``dealers_choice.conditions`` or ``parameters``, a lever (``mixed.talks``, or ``talks`` for all
        policies), a slider, ``mixed.intensity`` (0-4), or ``months``. Switches take 0 or 1, choices the place of their word.

        Raises
        ------
        InputError
            Lists every factor that is unknown and every value that is out of range.
        """
        return Plan._of(self._core.at(list(point), [float(value) for value in point.values()]))

    @property
    def scenario(self) -> str:
        """Key of the market that it starts from."""
        return self._core.sizes()[0]

    @property
    def months(self) -> int:
        """Horizon, 1-120 months."""
        return self._core.sizes()[1]

    @property
    def futures(self) -> int:
        """How many futures are lived through unless ``run`` is told otherwise, 1-100,000."""
        return self._core.sizes()[2]

    @property
    def seed(self) -> int:
        """Luck number, 0 to 2**64 - 1."""
        return self._core.sizes()[3]

    @property
    def dealers(self) -> int:
        """Dealer slots, 10-1,000,000."""
        return self._core.sizes()[4]

    @property
    def policies(self) -> tuple[str, ...]:
        """The keys of the policies, in their order."""
        return tuple(key for key, _ in self._core.policies())

    @property
    def labels(self) -> dict[str, str]:
        """What each policy is called, by key."""
        return dict(self._core.policies())

    @property
    def roster(self) -> Roster:
        """Your own dealers; empty where they are drawn."""
        return Roster(Dealer(*row) for row in self._core.roster())

    def __eq__(self, other: object) -> bool:
        return self.to_json() == other.to_json() if isinstance(other, Plan) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.to_json())

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (self._core.text(False), self._core.roster())

    def __repr__(self) -> str:
        *first, last = self.policies
        keys = f"{', '.join(first)} and {last}" if first else last
        sizes = f"{self.months} months, {self.dealers} dealers, {self.futures} futures, seed {self.seed}"
        return f"<Plan: {self.scenario}, {keys}, {sizes}>"

    def _repr_html_(self) -> str:
        rows = [["policy", label] for label in self.labels.values()]
        rows += [[name, getattr(self, name)] for name in ("months", "dealers", "futures", "seed")]
        return f"<p>Plan in the market <b>{escape(self.scenario)}</b></p>" + html_table(["", ""], rows)


def _restored(text: str, rows: list[Any]) -> Plan:
    return Plan._of(_Core.read(text, rows))


def _read(written: Mapping[str, Any]) -> _Core:
    """Reads the fields of ``Plan(...)`` or of a plan file; tells all mistakes at once."""
    fields = dict(written)
    problems: list[Problem] = []
    dealers = fields.pop("roster", None)
    rows: Roster | None = None
    if dealers is not None:
        try:
            rows = _roster(dealers)
        except InputError as error:
            problems += error.problems
    if rows:
        fields.setdefault("dealers", len(rows))
    if "futures" in fields:
        futures = fields.pop("futures")
        wrong = whole("futures", futures, *LIMITS["replications"])
        problems += wrong
        fields["replications"] = 1 if wrong else futures
    policies = fields.get("policies")
    if isinstance(policies, Iterable) and not isinstance(policies, str | Mapping):
        fields["policies"] = [_policy(policy) for policy in policies]
    try:
        core = _Core.read(json.dumps(_plain(fields)), list(rows or []))
    except InputError as error:
        found = [_as_written(problem, written) for problem in error.problems]
        raise InputError([*problems, *found]) from None
    refuse(problems)
    return core


def _as_written(problem: Problem, written: Mapping[str, Any]) -> Problem:
    """The problem under the name that its field was given by."""
    renamed = problem.field == "replications" and "futures" in written
    return problem._replace(field="futures") if renamed else problem


def _policy(written: Any) -> Any:
    """The policy of that key; a key that no preset has is refused as the preset that it would have to start from."""
    if not isinstance(written, str):
        return written
    return {"key": written} if written in presets else {"key": written, "base": written}


def _plain(value: Any) -> Any:
    """The value as JSON can say it; what it cannot say becomes a word, which the program then refuses by name."""
    if isinstance(value, bool | int | str) or value is None:
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if hasattr(value, "tolist"):
        return _plain(value.tolist())
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, Iterable):
        return [_plain(item) for item in value]
    return repr(value)

"""One dealer's story: what happened to it, why it stayed or left, and what would have kept it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from ._mistakes import refuse, whole
from ._plan import Plan
from ._tables import LIMITS, THREADS

Person = Mapping[str, Any]


class Story(Sequence[Person]):
    """Everybody who held a dealer's slot, in their order.

    A person is a dictionary: ``generation`` (0 for the first), ``since`` (month; 0 and less before the start), ``territory``,
    ``size`` (1 is normal), ``capability``, ``opportunism`` and ``fairness`` (0-1), ``left`` (month, or none), ``events`` (each
    ``month``, ``loyalty`` 0-1, ``text``, and the ``terms`` of a decision in utility), and ``kept``: changes of one lever that
    would have kept it, the smallest first (``lever``, ``now``, ``value``, ``leaves``, ``npv`` in money). Months count from 1.
    """

    def __init__(self, title: str, people: list[dict[str, Any]]) -> None:
        self.title: str = title
        """Whose story it is."""
        self._people = people

    def __getitem__(self, place: Any) -> Any:
        return self._people[place]

    def __len__(self) -> int:
        return len(self._people)

    def __repr__(self) -> str:
        return f"<Story: {self.title}; {len(self)} in this slot>"

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"{self.title}:"
        for person in self._people:
            yield f"Dealer {person['generation'] + 1} in this slot, size {person['size']:.2f}."
            for event in person["events"]:
                yield f"  month {event['month']:>3}  loyalty {event['loyalty']:.2f}  {event['text']}"
            yield (
                "  It is still with you at the end."
                if person["left"] is None
                else f"  It left in month {person['left']}."
            )
            for change in person["kept"]:
                until = f"until month {change['leaves']}" if change["leaves"] else "throughout"
                now, value = change["now"], change["value"]
                yield f"    {change['lever']} {value}, not {now}: it stays {until}; npv {change['npv']:+.0f}"

    def _repr_html_(self) -> str:
        return f"<pre>{escape(str(self))}</pre>"


def explain(
    plan: Plan,
    policy: str,
    dealer: int,
    *,
    future: int = 1,
    from_month: int = 1,
    changes: bool = True,
    threads: int | None = None,
) -> Story:
    """Tells what happened to a dealer under one policy in one future, and what would have kept it.

    Parameters
    ----------
    plan
        The plan.
    policy
        Key of the policy.
    dealer
        The dealer's slot, from 0.
    future
        Which future, from 1, as everywhere.
    from_month
        The month from which on a lever is moved to keep the dealer, from 1.
    changes
        Whether to look for what would have kept it; that takes some hundred futures.
    threads
        Threads to use, 1-1024; all cores unless it is given.

    Raises
    ------
    InputError
        There is no such policy, dealer, future or month.
    """
    problems = whole("dealer", dealer, 0, plan.dealers - 1)
    problems += whole("future", future, 1, LIMITS["replications"][1])
    problems += whole("from_month", from_month, 1, plan.months)
    problems += [] if threads is None else whole("threads", threads, *THREADS)
    refuse(problems)
    told = plan._core.explain(policy, future - 1, dealer, from_month - 1, changes, threads)
    return Story(f"Under {policy}, in future {future}, slot {dealer}", json.loads(told))

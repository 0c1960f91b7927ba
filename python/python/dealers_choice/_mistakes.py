"""What is wrong with an input, all of it at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

_SHOWN_MAX = 20


class Problem(NamedTuple):
    """One mistake in an input."""

    field: str
    """Where it is, such as ``policies[1].set.margin`` or ``X[3, 0] (pull)``."""
    message: str
    """What is wrong."""
    hint: str
    """What would be right."""

    def __str__(self) -> str:
        return f"{self.field}: {self.message} ({self.hint})"


class InputError(ValueError):
    """An input was refused; ``problems`` has every mistake, and the text names them all."""

    def __init__(self, problems: Iterable[tuple[str, str, str]]) -> None:
        self.problems: tuple[Problem, ...] = tuple(Problem(*problem) for problem in problems)
        """Every mistake, in the order in which it was found."""
        super().__init__(self.problems)

    def __str__(self) -> str:
        shown = [str(problem) for problem in self.problems[:_SHOWN_MAX]]
        if len(self.problems) > _SHOWN_MAX:
            shown.append(f"and {len(self.problems) - _SHOWN_MAX} more")
        return shown[0] if len(shown) == 1 else "\n  ".join([f"{len(self.problems)} mistakes:", *shown])


class StudyError(RuntimeError):
    """A study cannot begin or not go on: its folder is not to be used, or workers were lost. What is done is kept."""


def whole(field: str, value: object, low: int, high: int) -> list[Problem]:
    """What is wrong with ``value``, if it is no whole number from ``low`` to ``high``."""
    if value is not None and not isinstance(value, bool):
        try:
            if low <= value.__index__() <= high:  # type: ignore[attr-defined]
                return []
        except AttributeError:
            pass
    return [Problem(field, f"{value!r} is not allowed", f"a whole number from {low} to {high}")]


def refuse(problems: Iterable[Problem]) -> None:
    """Raises everything that was found wrong, if anything was."""
    found = list(problems)
    if found:
        raise InputError(found)

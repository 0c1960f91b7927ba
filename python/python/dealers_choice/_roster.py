"""The dealers that somebody has, instead of dealers drawn at random."""

from __future__ import annotations

import csv
import json
import math
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ._dealers_choice import Plan as _Plan
from ._mistakes import InputError, Problem, refuse
from ._tables import html_table

COLUMNS = ("size", "capability", "tenure_months", "margin_offset")


class Dealer(NamedTuple):
    """A dealer of a roster. ``None`` leaves it to luck."""

    size: float = 1.0
    """Size, 0.01-100; 1 is a normal dealer."""
    capability: float | None = None
    """Capability, 0-1."""
    tenure_months: int | None = None
    """Months with the enterprise at the start, 0-600."""
    margin_offset: float = 0.0
    """How far its margin is above the policy's, a share of list price, -0.3 to 0.3."""


class Roster(tuple[Dealer, ...]):
    """Dealers, checked; give it to ``Plan(roster=...)``."""

    def __repr__(self) -> str:
        return f"<Roster of {len(self)} dealers>"

    def _repr_html_(self) -> str:
        return html_table(list(COLUMNS), [list(dealer) for dealer in self])


def roster(source: str | os.PathLike[str] | Iterable[Mapping[str, Any] | Sequence[Any]] | Any) -> Roster:
    """Reads the dealers that you have.

    Parameters
    ----------
    source
        The path of a CSV file with a head and any of the columns ``size`` (0.01-100; 1 is a normal dealer), ``capability``
        (0-1), ``tenure_months`` (0-600) and ``margin_offset`` (-0.3 to 0.3, a share of list price); or a pandas or Polars
        data frame with such columns; or dictionaries, one a dealer. An empty cell leaves it to luck.

    Raises
    ------
    InputError
        Names every mistake with its line (of a file, counted from 1) or its place (counted from 0).
    OSError
        The file cannot be read.
    """
    if isinstance(source, Roster):
        return source
    if isinstance(source, str | os.PathLike):
        places, rows = _lines(Path(source))
    else:
        rows = _records(source)
        places = [f"roster[{place}]" for place in range(len(rows))]
    problems: list[Problem] = []
    dealers = Roster(_dealer(place, row, problems) for place, row in zip(places, rows, strict=True))
    problems += _out_of_range(dealers, places)
    refuse(problems)
    return dealers


def _lines(path: Path) -> tuple[list[str], list[dict[str, Any]]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, skipinitialspace=True)
        head = [cell.strip() for cell in next(reader, [])]
        lines = [(reader.line_num, [cell.strip() for cell in line]) for line in reader]
    filled = [(number, line) for number, line in lines if any(line)]
    long = [number for number, line in filled if len(line) > len(head)]
    refuse(Problem(f"roster line {number}", "more cells than columns", f"at most {len(head)}") for number in long)
    rows = [dict(zip(head, line, strict=False)) for _, line in filled]
    return [f"roster line {number}" for number, _ in filled], rows


def _records(source: Any) -> list[dict[str, Any]]:
    if hasattr(source, "to_dicts"):
        return list(source.to_dicts())
    if hasattr(source, "to_dict") and hasattr(source, "columns"):
        return list(source.to_dict("records"))
    rows: list[dict[str, Any]] = []
    for row in source:
        rows.append(dict(row) if isinstance(row, Mapping) else dict(zip(COLUMNS, row, strict=False)))
    return rows


def _dealer(place: str, row: Mapping[str, Any], problems: list[Problem]) -> Dealer:
    strange = [key for key in row if key not in COLUMNS]
    problems += [
        Problem(f"{place}.{key}", "there is no such column", f"one of {', '.join(COLUMNS)}") for key in strange
    ]
    cells = {column: _number(f"{place}.{column}", row.get(column), problems) for column in COLUMNS}
    tenure = cells["tenure_months"]
    if tenure is not None and not (tenure.is_integer() and 0 <= tenure < 2**32):
        problems.append(Problem(f"{place}.tenure_months", f"{tenure:g} is not allowed", "a whole number from 0 to 600"))
        tenure = None
    size, offset = cells["size"], cells["margin_offset"]
    return Dealer(
        size=1.0 if size is None else size,
        capability=cells["capability"],
        tenure_months=None if tenure is None else int(tenure),
        margin_offset=0.0 if offset is None else offset,
    )


def _number(field: str, cell: Any, problems: list[Problem]) -> float | None:
    if cell is None or cell == "":
        return None
    try:
        number = float(cell)
    except (TypeError, ValueError):
        problems.append(Problem(field, f"{cell!r} is not a number", "a number with a decimal point"))
        return None
    if math.isnan(number) and not isinstance(cell, str):
        return None  # an empty cell of a data frame
    return number


def _out_of_range(dealers: Roster, places: list[str]) -> list[Problem]:
    """What the program itself finds wrong with these dealers."""
    try:
        _Plan.read(json.dumps({"dealers": len(dealers)}), list(dealers))
    except InputError as error:
        return [_placed(problem, places) for problem in error.problems if problem.field.startswith("roster[")]
    return []


def _placed(problem: Problem, places: list[str]) -> Problem:
    number, rest = problem.field.removeprefix("roster[").split("]", 1)
    return problem._replace(field=places[int(number)] + rest)

"""What there is to set and to measure, with units and ranges."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from ._dealers_choice import tables as _tables
from ._needed import needed

_ALL: dict[str, Any] = json.loads(_tables())

Row = Mapping[str, Any]


class Table(Mapping[str, Row]):
    """A table by key: ``table["npv"]["unit"]``, ``list(table)``, ``table.to_pandas()``."""

    def __init__(self, name: str, rows: list[dict[str, Any]]) -> None:
        self.name: str = name
        """What the rows are."""
        self._rows: dict[str, Row] = {row["key"]: row for row in rows}

    def __getitem__(self, key: str) -> Row:
        return self._rows[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __repr__(self) -> str:
        return f"<{len(self)} {self.name}: {', '.join(self)}>"

    def _repr_html_(self) -> str:
        columns = list(next(iter(self._rows.values()), {}))
        return html_table(columns, [[row[column] for column in columns] for row in self._rows.values()])

    def to_pandas(self) -> Any:
        """The table as a ``pandas.DataFrame`` with the keys as index.

        Raises
        ------
        ImportError
            Without pandas.
        """
        return needed("pandas", "pandas").DataFrame(list(self._rows.values())).set_index("key")


def html_table(head: list[str], rows: list[list[Any]]) -> str:
    """A table for a notebook."""
    cells = "".join(f"<th>{escape(str(cell))}</th>" for cell in head)
    lines = ("".join(f"<td>{escape(_shown(cell))}</td>" for cell in row) for row in rows)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>"


def _shown(cell: Any) -> str:
    if isinstance(cell, float):
        return f"{cell:,.6g}"
    return ", ".join(map(str, cell)) if isinstance(cell, list) else str(cell)


kpis = Table("KPIs", _ALL["kpis"])
"""What is measured: ``unit``, which direction is ``better``, how months make up the ``whole`` horizon, ``help``."""
levers = Table("levers", _ALL["levers"])
"""What a policy sets: ``kind``, ``unit``, ``default``, ``min``, ``max``, ``step``, ``choices``, ``help``, ``source``."""
conditions = Table("conditions", _ALL["conditions"])
"""What a market is like; the columns are those of ``levers``."""
parameters = Table("parameters", _ALL["parameters"])
"""How people behave; the columns are those of ``levers``."""
scenarios = Table("scenarios", _ALL["scenarios"])
"""Markets to start from: ``help``."""
policies = Table("policies", _ALL["policies"])
"""Policies to start from: ``help``."""
sliders = Table("sliders", _ALL["sliders"])
"""The five assumptions about a market that decide most: ``unit``, ``min``, ``max``, ``step``, ``help``."""
FACTOR_SETS: tuple[str, ...] = tuple(_ALL["factor_sets"])
"""Words that stand for many factors."""
METHODS: tuple[str, ...] = tuple(_ALL["methods"])
"""Methods of ``sensitivity``."""
VERSION: str = _ALL["version"]
"""Version of the model."""
LIMITS: Mapping[str, tuple[int, int]] = {key: (low, high) for key, (low, high) in _ALL["limits"].items()}
"""The smallest and the largest months, replications and dealers of a plan."""
THREADS = (1, 1024)
"""The fewest and the most threads."""

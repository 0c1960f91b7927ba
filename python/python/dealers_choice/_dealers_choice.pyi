"""What the package is built on; see ``dealers_choice``."""

from typing import TypeAlias, final

import numpy as np
import numpy.typing as npt

_Array: TypeAlias = npt.NDArray[np.float64]

__all__ = ["Plan", "tables"]

def tables() -> str: ...

@final
class Plan:
    @staticmethod
    def read(text: str, roster: list[tuple[float, float | None, int | None, float]]) -> Plan: ...
    @staticmethod
    def of_link(text: str) -> Plan: ...
    def link(self) -> str: ...
    def text(self, with_roster: bool) -> str: ...
    def roster(self) -> list[tuple[float, float | None, int | None, float]]: ...
    def sizes(self) -> tuple[str, int, int, int, int]: ...
    def policies(self) -> list[tuple[str, str]]: ...
    def at(self, keys: list[str], values: list[float]) -> Plan: ...
    def with_futures(self, futures: int) -> Plan: ...
    def run(self, threads: int | None = None) -> tuple[bytes, bytes, bytes, str]: ...
    def compare(
        self, by_month: _Array, whole: _Array, baseline: _Array, by: str, against: str | None = None
    ) -> str: ...
    def spans(self, texts: list[str], favourite: int) -> list[tuple[str, float, float, str, bool]]: ...
    def evaluate(
        self,
        keys: list[str],
        matrix: _Array,
        by: list[str],
        futures: int,
        lead: str | None = None,
        threads: int | None = None,
    ) -> bytes: ...
    def sensitivity(
        self,
        method: str,
        factors: list[str],
        by: str,
        lead: str | None = None,
        samples: int | None = None,
        futures: int | None = None,
        rules: str | None = None,
        threads: int | None = None,
    ) -> str: ...
    def explain(
        self, policy: str, future: int, slot: int, from_month: int, changes: bool, threads: int | None = None
    ) -> str: ...

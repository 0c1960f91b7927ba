"""What the tests have in common: the command line, which the package is compared with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "target/debug" / ("dealers-choice.exe" if sys.platform == "win32" else "dealers-choice")

Command = Callable[..., str]


@pytest.fixture(scope="session")
def command() -> Command:
    """Runs the command line and gives what it prints; builds it first."""
    program = os.environ.get("DEALERS_CHOICE")
    if program is None:
        subprocess.run(["cargo", "build", "--quiet", "--bin", "dealers-choice"], cwd=ROOT, check=True)
        program = str(PROGRAM)

    def told(*words: str) -> str:
        return subprocess.run([program, *words], cwd=ROOT, check=True, capture_output=True, text=True).stdout

    return told


@pytest.fixture(scope="session")
def document(command: Command) -> Callable[..., Any]:
    """The same, for what is JSON."""
    return lambda *words: json.loads(command(*words, "--format", "json"))

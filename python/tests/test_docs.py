"""Every example of docs/python.md runs, and says what it says that it says."""

from __future__ import annotations

import re

import pytest

import dealers_choice as dc
from conftest import ROOT

PAGE = (ROOT / "docs/python.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_examples_run_in_their_order(monkeypatch, capsys, tmp_path):
    pytest.importorskip("ema_workbench")
    (tmp_path / "scenarios").symlink_to(ROOT / "scenarios")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    examples = blocks("python")
    assert len(examples) > 8
    for example in examples:
        exec(compile(example, "docs/python.md", "exec"), names)
    assert blocks("text")[0] in capsys.readouterr().out


def test_everything_that_people_call_is_on_the_page():
    quiet = {"Dealer", "Factor", "Figures", "Problem", "Roster", "Run", "Status", "Story", "Table", "__version__"}
    quiet |= {"FACTOR_SETS", "METHODS"}
    assert [name for name in dc.__all__ if name not in quiet and f"dc.{name}" not in PAGE] == []

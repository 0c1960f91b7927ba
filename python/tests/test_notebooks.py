"""The notebooks run from top to bottom, and are kept without what they print."""

from __future__ import annotations

import nbclient
import nbformat
import pytest

from conftest import ROOT

BOOKS = sorted((ROOT / "python/notebooks").glob("*.ipynb"))


def test_there_are_three_notebooks():
    assert len(BOOKS) == 3


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_from_top_to_bottom(path):
    book = nbformat.read(path, as_version=4)
    code = [cell for cell in book.cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in code), "keep it without outputs"
    if "ema_workbench" in "".join(cell.source for cell in code):
        pytest.importorskip("ema_workbench")
    nbclient.NotebookClient(book, timeout=300, kernel_name="python3").execute()
    assert any("image/png" in output.get("data", {}) for cell in code for output in cell.outputs), "it draws a figure"

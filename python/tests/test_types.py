"""The type stubs are those of the module, and the package keeps to its own types."""

from __future__ import annotations

import doctest
import subprocess
import sys

import pytest

import dealers_choice as dc
from conftest import ROOT


@pytest.mark.parametrize(
    "words",
    [
        ["mypy.stubtest", "dealers_choice._dealers_choice"],
        ["mypy", "--config-file", str(ROOT / "python/pyproject.toml"), "-p", "dealers_choice"],
    ],
    ids=["stubtest", "mypy"],
)
def test_types_hold(words, tmp_path):
    done = subprocess.run([sys.executable, "-m", *words], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_examples_of_the_documentation_strings_are_true():
    from dealers_choice import _plan

    failed = [doctest.testmod(module) for module in (dc, _plan)]
    assert all(result.failed == 0 and result.attempted > 0 for result in failed)


def test_everything_that_is_public_is_documented():
    for name in dc.__all__:
        assert getattr(dc, name).__doc__, name

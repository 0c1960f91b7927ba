"""The dealers that somebody has."""

from __future__ import annotations

import pickle

import pandas
import polars
import pytest

import dealers_choice as dc
from conftest import ROOT


def test_a_file_a_frame_and_dictionaries_are_the_same_roster():
    path = ROOT / "scenarios/dealers.csv"
    own = dc.roster(path)
    assert len(own) >= 10 and dc.roster(str(path)) == own == dc.roster(own)
    assert dc.roster(pandas.read_csv(path)) == dc.roster(polars.read_csv(path)) == own
    assert dc.roster([dealer._asdict() for dealer in own]) == own and "<table>" in own._repr_html_()


def test_every_mistake_of_a_file_is_told_with_its_line(tmp_path):
    path = tmp_path / "dealers.csv"
    path.write_text("size,capability,tenure_months\nbig,0.5,3\n\n1,2,3.5\n1,,\n")
    with pytest.raises(dc.InputError) as caught:
        dc.roster(path)
    assert [problem.field for problem in caught.value.problems] == [
        "roster line 2.size",
        "roster line 4.tenure_months",
        "roster line 4.capability",
    ]


def test_a_column_that_nobody_knows_is_refused():
    with pytest.raises(dc.InputError, match="no such column"):
        dc.roster([{"sise": 1.0}])


def test_a_big_roster_is_taken_and_travels():
    plan = dc.Plan(policies=["carrot"], months=1, roster=[{"size": 1.0, "capability": 0.25}] * 20_000)
    assert plan.dealers == 20_000 and len(plan.roster) == 20_000
    assert pickle.loads(pickle.dumps(plan)) == plan

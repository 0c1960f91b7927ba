"""The same numbers from Python, from the command line, and through a link."""

from __future__ import annotations

import csv
import io
import math
from pathlib import Path

import numpy as np
import pytest

import dealers_choice as dc
from conftest import ROOT

PLANS = sorted((ROOT / "scenarios").glob("*.json"))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_file_has_the_digest_of_the_command_line(path, document):
    told = document("compare", str(path), "--replications", "3")
    run = dc.run(dc.Plan.from_file(path), futures=3)
    assert run.digest == told["digest"]
    assert run.compare() == told


def test_a_link_has_the_digest_of_the_plan_behind_it(command, document, tmp_path):
    link = command("link", "--policies", "stick,mixed", "--months", "24", "--condition", "market_growth=0.08").strip()
    file = tmp_path / "plan.json"
    file.write_text(command("open", link))
    plan = dc.Plan.from_link(f"https://example.org/page{link}")
    assert plan == dc.Plan.from_file(file)
    assert plan.link() == link
    assert dc.run(plan, 5).digest == document("compare", str(file), "--replications", "5")["digest"]


def test_no_figure_depends_on_threads_and_a_future_not_on_how_many_there_are():
    plan = dc.Plan(months=12, dealers=20)
    one, two = dc.run(plan, 6, threads=1), dc.run(plan, 9, threads=3)
    assert np.array_equal(one.figures.array, two.figures.array[:6], equal_nan=True)
    assert one.digest == dc.run(plan, 6).digest != two.digest


def test_the_table_is_that_of_the_command_line(command):
    plan = dc.Plan(policies=["stick", "mixed"], months=6, dealers=12)
    words = ["--policies", "stick,mixed", "--months", "6", "--dealers", "12", "--replications", "2"]
    told = list(csv.DictReader(io.StringIO(command("run", *words))))
    frame = dc.run(plan, 2).to_pandas().reset_index()
    assert len(frame) == len(told) == 24
    for row, (_, own) in zip(told, frame.iterrows(), strict=True):
        assert (int(row["replication"]), row["policy"], int(row["month"])) == (
            own["future"],
            own["policy"],
            own["month"],
        )
        for kpi in dc.kpis:
            expected = float(row[kpi]) if row[kpi] else math.nan
            assert own[kpi] == expected or (math.isnan(own[kpi]) and math.isnan(expected)), kpi


def test_a_roster_has_the_digest_of_the_command_line(document):
    file = "scenarios/dealers.csv"
    told = document("compare", "--roster", file, "--months", "12", "--replications", "2")
    run = dc.run(dc.Plan(roster=ROOT / Path(file), months=12), 2)
    assert run.digest == told["digest"]

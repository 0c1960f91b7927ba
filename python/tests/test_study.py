"""A study in a folder: the command line's to the last bit, stopped, damaged, grown, refused."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import numpy as np
import pandas as pd
import polars as pl
import pytest

import dealers_choice as dc

PLAN = dc.Plan(policies=["carrot", "mixed"], months=6, dealers=12)
WORDS = ["--policies", "carrot,mixed", "--months", "6", "--dealers", "12"]
FACTORS = ["pull", "mixed.talks"]


def small(store, samples=4, futures=40, **more):
    """A study of 16 points in four pieces of futures: four tasks."""
    return dc.Study(PLAN, FACTORS, samples, store=store, futures=futures, **more)


def files(study):
    return {path.name: path.read_bytes() for path in study.store.glob("results/*/*.parquet")}


def test_a_study_is_that_of_the_command_line(command, tmp_path):
    own = small(tmp_path / "own")
    status = own.run()
    theirs = ["--factors", ",".join(FACTORS), "--samples", "4", "--futures", "40", "--store", str(tmp_path / "theirs")]
    command("study", "run", *WORDS, *theirs)
    told = dict(line.split() for line in command("study", "status", "--store", str(tmp_path / "theirs")).splitlines())
    assert status == (16, 40, 4, 4, 0, 0, 0, told["digest"])
    assert files(own) == files(dc.Study.open(tmp_path / "theirs"))
    assert dc.Study.open(tmp_path / "theirs").run() == status, "and either goes on with what the other began"


def test_the_values_are_those_of_evaluate(tmp_path):
    study = small(tmp_path, futures=12, kpi="score")
    study.run()
    for kpi in ("score", "npv", ["exit_rate", "policy_roi"]):
        alone = dc.evaluate(PLAN, FACTORS, study.points, kpi=kpi, futures=12)
        assert np.array_equal(study.values(kpi), alone, equal_nan=True)
    alone = dc.evaluate(PLAN, FACTORS, study.points, kpi="npv", futures=12, lead_of="mixed")
    assert np.array_equal(study.values("npv", lead_of="mixed"), alone)
    assert study.values("npv", policy="mixed").shape == (16,)


def test_sensitivity_reads_what_a_study_has_computed(document, tmp_path):
    words = ["--factors", ",".join(FACTORS), "--samples", "4", "--futures", "12", "--lead", "mixed"]
    told = document("sensitivity", *WORDS, *words, "--method", "sobol")
    study = small(tmp_path, futures=12)
    study.run()
    before = files(study)
    asked = {"samples": 4, "futures": 12, "lead_of": "mixed", "method": "sobol", "store": tmp_path}
    assert dc.sensitivity(PLAN, FACTORS, **asked) == told
    assert files(study) == before


def test_points_of_your_own(tmp_path):
    matrix = [[0.2, 0.5], [0.9, 1.0]]
    study = small(tmp_path, matrix, futures=3)
    assert study.run().points == 2 and study.design == "rows" and [factor.key for factor in study.factors] == FACTORS
    assert np.array_equal(study.points, matrix)
    frame = study.scan().collect()
    assert frame.height == 2 * 3 * 2 and frame.columns[:5] == [
        "row",
        "replication",
        "policy",
        "x_pull",
        "x_mixed__talks",
    ]
    means = frame.group_by("row", "policy").agg(pl.col("npv").mean()).sort("row", "policy")["npv"].to_numpy()
    assert np.allclose(means.reshape(2, 2), study.values())


def test_a_data_frame_goes_by_the_names_of_its_columns(tmp_path):
    frame = pl.DataFrame({"mixed.talks": [0.5, 1.0], "pull": [0.2, 0.9]})
    for table in (frame, pd.DataFrame(frame.to_dict(as_series=False))):
        assert np.array_equal(small(tmp_path, table).points, [[0.2, 0.5], [0.9, 1.0]])
    with pytest.raises(dc.InputError, match="its columns are talks, pull"):
        small(tmp_path, frame.rename({"mixed.talks": "talks"}))


def test_its_factors_make_the_same_study_and_a_problem_of_salib(tmp_path):
    study = dc.Study(PLAN, ["pull", "mixed.talks=0.2:1"], 4, store=tmp_path, futures=2)
    study.run()
    assert dc.salib_problem(study.plan, dc.Study.open(tmp_path).factors)["bounds"][1] == [0.2, 1.0]
    assert dc.Study(PLAN, study.factors, 4, store=tmp_path, futures=2).status().missing == 0


def test_looking_begins_nothing(tmp_path):
    study = small(tmp_path / "new")
    assert study.status().missing == len(study.missing()) == 4
    for ask in (study.scan, study.values):
        with pytest.raises(dc.StudyError):
            ask()
    assert not study.store.exists()
    study.run()
    other = dc.Study(PLAN.replace(seed=5), FACTORS, 4, store=study.store)
    for ask in (other.status, other.missing, other.scan, other.values):
        with pytest.raises(dc.StudyError, match="holds another study"):
            ask()


def test_a_roster_travels_with_its_study(tmp_path):
    dealers = [{"size": 1.0 + 0.1 * place} for place in range(12)]
    plan = dc.Plan(policies=["mixed"], months=6, roster=dealers)
    study = dc.Study(plan, ["pull"], [[0.1], [0.7]], store=tmp_path, futures=2)
    assert study.run().done == 1
    assert np.array_equal(
        study.values(policy="mixed"), dc.evaluate(plan, ["pull"], study.points, futures=2, policy="mixed")
    )
    assert dc.Study.open(tmp_path).plan == study.plan


def test_a_study_grows_and_what_is_done_stays(tmp_path):
    small(tmp_path, futures=16).run()
    before = files(dc.Study.open(tmp_path))
    grown = small(tmp_path, samples=8, futures=32)
    assert len(grown.missing()) == 3, "the last portion has more points now"
    grown.run()
    assert before.items() <= files(grown).items()
    assert dc.Study.open(tmp_path).futures == 32
    with pytest.raises(dc.StudyError, match="begun with 32 points and 32 futures at each"):
        small(tmp_path, samples=8, futures=16).run()
    for other in (dc.Study(PLAN.replace(months=7), FACTORS, 4, store=tmp_path), small(tmp_path, [[0.2, 0.5]])):
        with pytest.raises(dc.StudyError, match="holds another study"):
            other.run()


def test_what_is_cut_short_or_forged_is_set_aside_and_done_again(tmp_path):
    study = small(tmp_path)
    whole, good = study.run(), files(study)
    first, second, third, _ = study.store.glob("results/*/*.parquet")
    first.write_bytes(first.read_bytes()[:1000])
    digest = pl.read_parquet_metadata(second)["dealers_choice.digest"].encode()
    forged = b"0123456789abcdef"
    assert second.read_bytes().count(digest) == 1 and len(forged) == len(digest)
    second.write_bytes(second.read_bytes().replace(digest, forged))
    third.unlink()
    assert study.status()[3:] == (1, 1, 2, 0, None)
    assert set(study.missing()) == {first, second, third}
    with pytest.raises(dc.StudyError, match="results are not complete"):
        study.values()
    assert study.run() == whole._replace(aside=2)
    assert files(study) == good


def test_a_store_of_another_version_or_of_other_bits_is_left_alone(tmp_path):
    study = small(tmp_path)
    study.run()
    about = tmp_path / "store.json"
    own = json.loads(about.read_text())
    for change, words in (
        ({"version": "9.9.9"}, "begun by version 9.9.9"),
        ({"canary": "0" * 16}, "computes other bits"),
    ):
        about.write_text(json.dumps(own | change))
        for ask in (study.run, study.status, study.missing, study.scan, study.values):
            with pytest.raises(dc.StudyError, match=words):
                ask()
        with pytest.raises(dc.StudyError, match=words):
            dc.Study.open(tmp_path)
        with pytest.raises(dc.StudyError, match=words):
            dc.sensitivity(PLAN, FACTORS, samples=2, futures=2, store=tmp_path)


def test_every_mistake_is_told_at_once(tmp_path):
    def told(call):
        with pytest.raises(dc.InputError) as caught:
            call()
        return [problem.field for problem in caught.value.problems]

    wrong = dc.Study.__init__, object.__new__(dc.Study), PLAN
    init, study, plan = wrong
    assert told(lambda: init(study, plan, ["pul"], [[1, 2]], store=tmp_path, kpi="nvp", futures=0)) == [
        "futures",
        "samples",
        "kpi",
        "factors",
    ]
    assert told(lambda: small(tmp_path, [[0.1, np.nan], [9, 0.5]])) == [
        "samples[0, 1] (mixed.talks)",
        "samples[1, 0] (pull)",
    ]
    assert told(lambda: small(tmp_path, np.empty((0, 2)))) == ["samples"]
    assert told(lambda: small(tmp_path, 1, design="sobl")) == ["samples", "design"]
    assert told(lambda: dc.Study(PLAN, ["pull", "pull"], 4, store=tmp_path)) == ["factors"]
    assert told(lambda: small(tmp_path).run("threads", retries=-1, progress="yes")) == [
        "retries",
        "executor",
        "progress",
    ]
    assert told(lambda: dc.Study({}, FACTORS, 4, store=tmp_path, kpi=["npv"])) == ["plan", "kpi"]
    for nothing in (4, np.empty((2, 0))):
        assert told(lambda: dc.Study(PLAN, [], nothing, store=tmp_path))  # noqa: B023
    assert told(lambda: small(tmp_path).values("nvp", policy="x", lead_of="y")) == [
        "policy",
        "lead_of",
        "kpi",
        "lead_of",
    ]
    assert told(lambda: small(tmp_path).values("score")) == ["kpi"]
    assert not list(tmp_path.glob("results/*/*")), "nothing was run"


def test_a_folder_that_is_no_store_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("dear all")
    with pytest.raises(dc.StudyError, match="is no store, and not empty"):
        small(tmp_path).run()
    with pytest.raises(dc.StudyError, match="no study was begun"):
        dc.Study.open(tmp_path / "nowhere")
    assert [path.name for path in tmp_path.iterdir() if path.name != "results"] == ["letter.txt"]


LONG = """
import sys
from concurrent.futures import ThreadPoolExecutor
import dealers_choice as dc
plan = dc.Plan(policies=["carrot", "mixed"], months=36)
study = dc.Study(plan, ["pull"], [[place / 20] for place in range(20)], store=sys.argv[1], futures=72)
with ThreadPoolExecutor(1) as one:
    study.run(one)
"""


def test_control_c_keeps_what_is_done(tmp_path):
    begun = subprocess.Popen([sys.executable, "-c", LONG, str(tmp_path)], stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob("results/*/*.parquet")) and time.monotonic() < deadline:
        time.sleep(0.02)
    begun.send_signal(signal.SIGINT)
    _, told = begun.communicate(timeout=60)
    assert "KeyboardInterrupt" in told and begun.returncode != 0
    study = dc.Study.open(tmp_path)
    kept = files(study)
    assert 0 < len(kept) < study.status().tasks
    assert study.run().missing == 0
    assert kept.items() <= files(study).items()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for a file's size")
def test_a_disk_that_is_full_is_told_and_nothing_half_written_stays(tmp_path):
    limit = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
    full = subprocess.run(
        [sys.executable, "-c", limit + LONG, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert "StudyError" in full.stderr and "whatever is complete is kept" in full.stderr, full.stderr
    assert not [name for _, _, names in os.walk(tmp_path) for name in names if name.endswith((".part", ".parquet"))]
    assert dc.Study.open(tmp_path).run().missing == 0

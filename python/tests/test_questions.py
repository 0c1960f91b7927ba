"""Studies: matrices at once, SALib, and the program's own methods."""

from __future__ import annotations

import numpy as np
import pytest
from SALib.analyze import sobol as analyse
from SALib.sample import sobol as sample

import dealers_choice as dc

PLAN = dc.Plan(policies=["carrot", "mixed"], months=24, dealers=20, futures=10)
WORDS = ["--policies", "carrot,mixed", "--months", "24", "--dealers", "20", "--replications", "10"]


def points(count: int) -> np.ndarray:
    spans = dc.factors(PLAN)
    low, high = (np.array([getattr(span, end) for span in spans]) for end in ("low", "high"))
    return low + np.random.default_rng(1).random((count, len(spans))) * (high - low)


def test_a_row_is_the_plan_at_its_point():
    matrix, keys = points(3), [factor.key for factor in dc.factors(PLAN)]
    means = dc.evaluate(PLAN, keys, matrix, futures=4)
    for row, mean in zip(matrix, means, strict=True):
        run = dc.run(PLAN.at(dict(zip(keys, row, strict=True))), futures=4)
        assert np.allclose(run.horizon["npv"].mean(axis=0), mean, rtol=1e-12)


def test_shapes_follow_from_what_is_asked():
    matrix, asked = points(3), {"futures": 2}
    assert dc.evaluate(PLAN, dc.factors(PLAN), matrix, **asked).shape == (3, 2)
    assert dc.evaluate(PLAN, dc.factors(PLAN), matrix, policy="mixed", **asked).shape == (3,)
    assert dc.evaluate(PLAN, dc.factors(PLAN), matrix, lead_of="mixed", **asked).shape == (3,)
    several = dc.evaluate(PLAN, dc.factors(PLAN), matrix, kpi=["npv", "score"], **asked)
    assert several.shape == (3, 2, 2)
    one = dc.evaluate(PLAN, dc.factors(PLAN), matrix, kpi=["score"], policy="carrot", **asked)
    assert np.array_equal(one, several[:, 0, 1:])
    both = dc.evaluate(PLAN, dc.factors(PLAN), matrix, **asked)
    lead = dc.evaluate(PLAN, dc.factors(PLAN), matrix, lead_of="mixed", **asked)
    assert np.allclose(lead, both[:, 1] - both[:, 0])
    assert dc.evaluate(PLAN, ["pull"], np.empty((0, 1))).shape == (0, 2)


def test_what_is_wrong_with_a_matrix_is_told_by_row_and_column():
    matrix = points(3)
    matrix[1, 2], matrix[2, 0] = np.nan, 9
    with pytest.raises(ValueError) as caught:
        dc.evaluate(PLAN, dc.factors(PLAN), matrix)
    fields = [problem.field for problem in caught.value.problems]
    assert fields == ["X[1, 2] (demand_volatility)", "X[2, 0] (brand_strength)"]
    with pytest.raises(ValueError, match=r"3 x 4.*5 columns"):
        dc.evaluate(PLAN, dc.factors(PLAN), matrix[:, :4])
    with pytest.raises(ValueError, match="its shape is 5"):
        dc.evaluate(PLAN, dc.factors(PLAN), matrix[0])
    with pytest.raises(dc.InputError) as caught:
        dc.evaluate(PLAN, ["pul", "talks"], [["a", "b"]], kpi="nvp", policy="nobody", futures=0)
    assert sorted(problem.field for problem in caught.value.problems) == ["X", "factors", "futures", "kpi", "policy"]
    with pytest.raises(dc.InputError, match="lead_of"):
        dc.evaluate(PLAN, ["pull"], [[0.5]], lead_of="mixed", policy="mixed")


def test_factors_are_written_in_many_ways():
    problem = dc.salib_problem(PLAN, dc.sliders)
    assert problem["num_vars"] == 5 and set(problem["names"]) == set(dc.sliders)
    assert (
        dc.factors(PLAN, problem)
        == dc.factors(PLAN, dc.factors(PLAN, dc.sliders))
        == dc.factors(PLAN, list(dc.sliders))
    )
    assert (
        dc.factors(PLAN, [("talks", 0.2, 1.0)])
        == dc.factors(PLAN, "talks=0.2:1")
        == (("talks", 0.2, 1.0, "a month", False),)
    )
    assert all(factor.key.startswith("mixed.") for factor in dc.factors(PLAN, "levers", policy="mixed"))
    for which in (["pull", "pull"], "tolks", ["talks=1:0"]):
        with pytest.raises(dc.InputError):
            dc.factors(PLAN, which)
    with pytest.raises(dc.InputError, match="nobody"):
        dc.factors(PLAN, "levers", policy="nobody")


@pytest.mark.parametrize("method", dc.METHODS)
def test_a_study_says_what_the_command_line_says(method, document):
    samples = [] if method == "tornado" else ["--samples", "6"]
    told = document("sensitivity", *WORDS, "--method", method, "--futures", "2", *samples)
    asked = {} if method == "tornado" else {"samples": 6}
    assert dc.sensitivity(PLAN, method=method, futures=2, **asked) == told


def test_mistakes_of_a_study_are_told_at_once():
    with pytest.raises(dc.InputError) as caught:
        dc.sensitivity(PLAN, "slidrs", method="sobl", kpi="nvp", lead_of="nobody", rules="none")
    assert sorted(problem.field for problem in caught.value.problems) == [
        "factors",
        "kpi",
        "lead_of",
        "method",
        "rules",
    ]
    with pytest.raises(dc.InputError) as caught:
        dc.sensitivity(PLAN, samples=1, futures=1)
    assert [problem.field for problem in caught.value.problems] == ["samples", "futures"]


def test_the_indices_of_salib_are_those_of_the_command_line(document):
    told = document("sensitivity", *WORDS, "--method", "sobol", "--samples", "256", "--lead", "mixed", "--futures", "4")
    own = {found["factor"]: found for found in told["findings"]["outcomes"][0]["factors"]}
    problem = dc.salib_problem(PLAN, dc.sliders)
    design = sample.sample(problem, 256, calc_second_order=False, seed=3)
    lead = dc.evaluate(PLAN, problem, design, lead_of="mixed", futures=4)
    theirs = analyse.analyze(problem, lead, calc_second_order=False, seed=3)
    for place, name in enumerate(problem["names"]):
        for key, ours in (("S1", "first"), ("ST", "total")):
            low, high = own[name][f"{ours}_ci95"]
            width = (high - low) / 2 + theirs[f"{key}_conf"][place]
            assert abs(own[name][ours] - theirs[key][place]) <= width, f"{name}: {ours}"

"""One dealer's story."""

from __future__ import annotations

import pytest

import dealers_choice as dc

PLAN = dc.Plan(policies=["stick", "carrot"], months=24, dealers=20)


def test_a_story_is_that_of_the_command_line(document):
    words = ["--policies", "stick", "--months", "24", "--dealers", "20", "--dealer", "5", "--replication", "2"]
    told = document("explain", *words)["findings"]
    people = dc.explain(dc.Plan(policies=["stick"], months=24, dealers=20), "stick", 5, future=2)
    events = [(event["month"], event["loyalty"]) for person in people for event in person["events"]]
    assert events == [(one["month"], one["value"]) for one in told if one["question"] == "story"]
    kept = [(change["lever"], change["npv"]) for person in people for change in person["kept"]]
    assert kept == [(one["about"], one["npv"]) for one in told if one["question"] == "kept"]
    ends = [person["left"] for person in people]
    assert ends == [one["month"] for one in told if one["question"] == "end"]


def test_somebody_leaves_under_the_stick_and_a_change_would_have_kept_it():
    stories = [dc.explain(PLAN, "stick", slot, changes=False) for slot in range(PLAN.dealers)]
    slot = next(slot for slot, story in enumerate(stories) if story[0]["left"])
    story = dc.explain(PLAN, "stick", slot)
    assert "It left in month" in str(story) and f"slot {slot}" in repr(story) and "<pre>" in story._repr_html_()
    assert any(event["terms"] for one in stories for person in one for event in person["events"])


def test_what_there_is_not_is_refused():
    with pytest.raises(dc.InputError) as caught:
        dc.explain(PLAN, "stick", 20, future=0, from_month=25)
    assert [problem.field for problem in caught.value.problems] == ["dealer", "future", "from_month"]
    with pytest.raises(dc.InputError, match="stik"):
        dc.explain(PLAN, "stik", 1)

"""What the lessons say is so: read from the design, or measured by a run."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from app import presets
from engine.design.document import Design
from engine.design.files import load
from engine.design.records import find
from engine.lessons import Claim, Deed, Lesson, load_lesson, resolved
from engine.lessons.evidence import figure_of, result_of, setting
from engine.lessons.lesson import EVENTS
from engine.lessons.reading import WATCHED
from engine.rules import check
from engine.simulation import Simulation
from widgets.charts.catalog import HEAT, KINDS

CHAPTER = (
    *("01-single-server", "02-web-and-mobile", "03-separate-database", "04-relational-or-nosql"),
    *("05-vertical-or-horizontal", "06-load-balancer", "07-database-replication", "08-load-balancer-and-replication"),
    *("09-cache-tier", "10-cache-pitfalls", "11-cdn", "12-stateless-web-tier", "13-session-store-autoscaling"),
    *("14-two-data-centers", "15-data-center-outage", "16-message-queue", "17-logging-metrics-automation"),
    *("18-vertical-limits", "19-sharding", "20-resharding-and-celebrities", "21-millions-of-users"),
)


@cache
def _design(name: str) -> Design:
    return load(presets.path(name))


@cache
def _lesson(name: str) -> Lesson:
    return load_lesson(Path(presets.FOLDER / name / presets.LESSON))


every_preset = pytest.mark.parametrize("name", presets.names())


def test_the_chapter_is_complete_and_in_order() -> None:
    assert tuple(name for name in presets.names() if name[0].isdigit()) == CHAPTER


@every_preset
def test_the_design_has_the_findings_that_the_lesson_names_and_no_others(name: str) -> None:
    assert {problem.code for problem in check(_design(name))} == set(_lesson(name).findings)


@every_preset
def test_every_placeholder_of_the_text_stands_for_something(name: str) -> None:
    lesson, design = _lesson(name), _design(name)
    texts = [lesson.text, *(step.text for step in lesson.steps), *(one.answer for one in lesson.questions)]
    assert all("{{" not in resolved(text, lesson, design) for text in texts)


@every_preset
def test_a_learner_has_three_to_six_steps_that_name_what_exists(name: str) -> None:
    lesson, design = _lesson(name), _design(name)
    assert 3 <= len(lesson.steps) <= 6
    assert lesson.questions
    for step in lesson.steps:
        _can_be_done(design, step.do)
        check = step.check
        done = (step.do.verb if step.check.kind == "event" else step.check.kind, step.do.target)
        assert done == ((check.what, check.target) if check.kind == "event" else (check.kind, check.what))


def _can_be_done(design: Design, deed: Deed) -> None:
    if deed.verb == "scenario":
        assert deed.target in design.scenarios
    elif deed.verb == "set":
        assert find(design, deed.target) is not None
    else:
        assert deed.verb in EVENTS
        assert deed.target in {*design.components, *design.links, *design.places}


@every_preset
def test_every_scenario_can_be_run(name: str) -> None:
    design = _design(name)
    assert design.scenarios
    for scenario in design.scenarios.values():
        assert scenario.title
        Simulation.create(design, scenario=scenario)


@every_preset
def test_what_the_lesson_claims_holds_in_a_run(name: str) -> None:
    lesson, results = _lesson(name), dict[Any, dict[str, Any]]()
    assert len(lesson.claims) >= 3
    for claim in lesson.claims:
        key = setting(claim)
        if key not in results:
            results[key] = result_of(_design(name), claim)
        measured = figure_of(results[key], claim)
        assert claim.holds(measured), f"{claim.name}: {claim.figure} is {measured:g}, not {claim.wording}"


def test_a_claim_that_does_not_hold_is_found_out() -> None:
    claim = Claim(name="wrong", figure="availability", until_s=20.0, operator="<", limit=50.0, unit="%")
    assert not claim.holds(figure_of(result_of(_design("06-load-balancer"), claim), claim))


def test_a_step_can_point_at_every_chart_there_is() -> None:
    assert set(WATCHED) == {*KINDS, HEAT}

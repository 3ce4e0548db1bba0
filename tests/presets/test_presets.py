import re
from itertools import combinations, pairwise

import pytest

from app import presets
from engine.components.client import Client
from engine.design.document import Design
from engine.design.files import dumps, load
from engine.lessons import load_lesson, resolved
from engine.rules import check
from engine.rules.graph import Graph
from engine.rules.load import utilizations

NAMES = presets.names()
GROWN = (
    *("01-single-server", "03-separate-database", "06-load-balancer", "07-database-replication"),
    *("08-load-balancer-and-replication", "09-cache-tier"),
)
"""The steps of one application as it grows, sized alike and with a table of sources for their numbers."""
CARD = (180, 84)
GRID = 40

every_preset = pytest.mark.parametrize("name", NAMES)
every_grown_preset = pytest.mark.parametrize("name", GROWN)


def _design(name: str) -> Design:
    return load(presets.path(name))


def _told(name: str) -> str:
    """The lesson as a learner reads it."""
    lesson = load_lesson(presets.FOLDER / name / presets.LESSON)
    return resolved(lesson.text, lesson, _design(name))


def _daily_users(design: Design) -> int:
    clients = [component for component in design.components.values() if isinstance(component, Client)]
    return sum(client.arrivals.users or 0 for client in clients)


def test_the_six_steps_grow_from_a_thousand_to_a_million_daily_users() -> None:
    users = [_daily_users(_design(name)) for name in GROWN]
    assert users == sorted(users)
    assert (len(users), users[0], users[-1]) == (6, 1_000, 1_000_000)


@every_preset
def test_no_preset_has_an_error_finding(name: str) -> None:
    assert [problem.message for problem in check(_design(name)) if problem.severity == "error"] == []


def test_the_later_steps_lose_their_single_points_of_failure() -> None:
    counts = [sum(problem.code == "REL001" for problem in check(_design(name))) for name in GROWN]
    assert counts == [1, 2, 2, 2, 0, 0]


@every_preset
def test_no_two_cards_touch_and_all_stand_on_the_grid(name: str) -> None:
    design = _design(name)
    positions = design.board.positions
    assert positions.keys() == design.components.keys()
    assert all(x % GRID == 0 and y % GRID == 0 for x, y in positions.values())
    for (one, (x1, y1)), (other, (x2, y2)) in combinations(positions.items(), 2):
        apart = abs(x1 - x2) >= CARD[0] + GRID or abs(y1 - y2) >= CARD[1] + 30
        assert apart, f"{one} and {other} stand too close"


@every_preset
def test_the_frames_of_the_zones_stand_apart(name: str) -> None:
    design = _design(name)
    frames = [_frame(design, place_id) for place_id, place in design.places.items() if place.kind == "zone"]
    for (left, top, right, bottom), (other_left, other_top, other_right, other_bottom) in combinations(frames, 2):
        assert right < other_left or other_right < left or bottom < other_top or other_bottom < top


def _frame(design: Design, place_id: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a zone's frame: its cards, a margin, and a heading above."""
    inside = [name for name, component in design.components.items() if component.place == place_id]
    xs, ys = zip(*(design.board.positions[name] for name in inside), strict=True)
    return min(xs) - 20, min(ys) - 46, max(xs) + CARD[0] + 20, max(ys) + 56 + 20


@every_preset
def test_requests_flow_from_left_to_right(name: str) -> None:
    design = _design(name)
    for link in design.links.values():
        assert design.board.positions[link.source][0] < design.board.positions[link.target][0]


@every_grown_preset
def test_the_busiest_component_is_believably_busy(name: str) -> None:
    busy = utilizations(Graph(_design(name)))
    assert 0.15 < max(busy.values()) < 0.65


@every_grown_preset
def test_every_preset_survives_its_busiest_hour(name: str) -> None:
    busiest = utilizations(Graph(_design(name)))
    assert max(busiest.values()) * 2 < 0.95


@every_grown_preset
def test_scenarios_name_what_exists_and_end_within_a_short_run(name: str) -> None:
    design = _design(name)
    assert len(design.scenarios) >= 4
    for scenario in design.scenarios.values():
        assert scenario.title
        for event in scenario.events:
            assert event.target in {*design.components, *design.links, *design.places}
            assert 10 <= event.at_s <= 30


@every_preset
def test_a_preset_is_written_as_the_program_writes_it(name: str) -> None:
    assert presets.path(name).read_text(encoding="utf-8") == dumps(_design(name))


@every_grown_preset
def test_a_lesson_has_its_sections_and_sources_for_its_numbers(name: str) -> None:
    lesson = (presets.FOLDER / name / presets.LESSON).read_text(encoding="utf-8")
    headings = re.findall(r"^## (.*)$", lesson, re.MULTILINE)
    for wanted in ("What this step", "What to watch", "What to try", "What it costs", "Numbers"):
        assert any(heading.startswith(wanted) for heading in headings), wanted
    table = [line for line in lesson.splitlines() if line.startswith("|")]
    assert len(table) >= 5
    assert all(line.count("|") == 4 and line.split("|")[3].strip() for line in table)


@every_grown_preset
def test_a_lesson_speaks_of_scenarios_that_exist(name: str) -> None:
    lesson = (presets.FOLDER / name / presets.LESSON).read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^- (?:Scenario )?|in )\*([^*]+)\*", lesson, re.MULTILINE))
    assert named
    assert named <= set(_design(name).scenarios)


@every_grown_preset
def test_a_lesson_states_the_price_and_the_load_of_its_design(name: str) -> None:
    design = _design(name)
    lesson = _told(name)
    stated = re.search(r"[Aa]bout ([\d,.]+) USD a month", lesson)
    assert stated is not None
    price = sum(component.usd_per_month() for component in design.components.values())
    assert float(stated[1].replace(",", "")) == pytest.approx(price, rel=0.01)
    assert f"{_daily_users(design):,} daily users" in lesson


def test_the_application_costs_the_same_work_in_every_step() -> None:
    mixes = [tuple((c.operation, c.weight, c.service_factor) for c in _design(name).classes.values()) for name in GROWN]
    assert all(one == other for one, other in pairwise(mixes))

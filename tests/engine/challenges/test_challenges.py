"""Challenges are solvable, are not solved as they begin, and cannot be bought or talked out of."""

import re
from pathlib import Path
from typing import Any

import pytest

from engine.challenges.challenge import Goal
from engine.challenges.fairness import Unfair
from engine.challenges.judging import judge
from engine.challenges.reading import START, TASK, Stored, hardness, load_challenge, names, read_challenge
from engine.components.cache import Cache
from engine.components.client import Client
from engine.components.database import Database
from engine.components.server import Server
from engine.components.worker import Worker
from engine.design.document import Design
from engine.design.events import Scenario
from engine.errors import BadDesign

FOLDER = Path(__file__).parents[3] / "challenges"
NAMES = names(FOLDER)
EASY = NAMES[0]


@pytest.fixture(scope="module")
def easy() -> Stored:
    return load_challenge(FOLDER / EASY)


def with_times(design: Design, times: int) -> Design:
    """The design with that many times the machines, and that many times as large databases and caches."""
    for one, spec in design.components.items():
        path = f"components/{one}"
        if isinstance(spec, Server | Worker):
            design = design.edited(path, "instances", spec.instances * times)
            if spec.autoscaling is not None:
                design = design.edited(path, "autoscaling.max_instances", spec.autoscaling.max_instances * times)
                design = design.edited(path, "autoscaling.min_instances", spec.autoscaling.min_instances * times)
        elif isinstance(spec, Database):
            design = design.edited(path, "cores", spec.cores * times)
            design = design.edited(path, "memory_gb", spec.memory_gb * times).edited(path, "instance", None)
        elif isinstance(spec, Cache):
            design = design.edited(path, "memory_mb", spec.memory_mb * times)
    return design


def test_there_are_at_least_ten_from_easy_to_hard() -> None:
    levels = [hardness(load_challenge(FOLDER / name).challenge) for name in NAMES]
    assert len(NAMES) >= 10
    assert levels == sorted(levels)
    assert set(levels) == {0, 1, 2}


@pytest.mark.parametrize("name", NAMES)
def test_the_start_design_does_not_solve_it(name: str) -> None:
    stored = load_challenge(FOLDER / name)
    verdict = judge(stored.challenge, stored.start, stored.start)
    assert verdict.stars == 0
    assert not all(one.met for one in verdict.measured)  # it fails for what it does, not for its cost alone


@pytest.mark.parametrize("name", NAMES)
def test_the_stored_solution_solves_it_with_every_star_it_promises(name: str) -> None:
    stored = load_challenge(FOLDER / name)
    verdict = judge(stored.challenge, stored.start, stored.solution)
    assert verdict.met, verdict.sentences
    assert verdict.stars == STARS.get(name, 3), verdict.sentences


STARS = {"06-rush": 2, "08-far-pictures": 2, "09-lose-a-zone": 2}
"""Of the stored solutions that leave something to be found."""


@pytest.mark.parametrize("name", NAMES)
def test_eight_times_the_hardware_breaks_the_ceiling(name: str) -> None:
    stored = load_challenge(FOLDER / name)
    for design in (stored.start, stored.solution):
        verdict = judge(stored.challenge, stored.start, with_times(design, 8))
        assert not verdict.affordable
        assert verdict.stars == 0
        assert "above the ceiling of" in verdict.sentences[-1]


@pytest.mark.parametrize(
    ("name", "path", "field", "value"),
    [
        ("02-cache", "components/db", "instance", "m7g.xlarge"),
        ("05-lose-a-cache", "components/db", "instance", "m7g.xlarge"),
        ("06-rush", "components/web", "instances", 5),
        ("11-retry-storm", "components/web-1", "instances", 2),
    ],
)  # fmt: skip
def test_the_plain_answer_of_a_larger_machine_is_above_the_ceiling(
    name: str, path: str, field: str, value: Any
) -> None:
    stored = load_challenge(FOLDER / name)
    assert not judge(stored.challenge, stored.start, stored.start.edited(path, field, value)).affordable


def test_the_nodes_of_a_cache_are_not_free_and_their_price_is_given() -> None:
    stored = load_challenge(FOLDER / "05-lose-a-cache")
    many = stored.start.edited("components/cache", "nodes", 100)
    assert sum(spec.usd_per_month() for spec in many.components.values()) > stored.challenge.ceiling_usd
    with pytest.raises(Unfair, match="node_price_usd_per_month of cache"):
        judge(stored.challenge, stored.start, many.edited("components/cache", "node_price_usd_per_month", 0.0))


def test_without_its_rush_there_is_no_retry_storm() -> None:
    stored = load_challenge(FOLDER / "11-retry-storm")
    calm = stored.challenge.model_copy(update={"scenario": Scenario()})
    assert judge(calm, stored.start, stored.start).met


def numbers(name: str) -> tuple[float, ...]:
    """What the text of a challenge must say, read from its records."""
    challenge, start = load_challenge(FOLDER / name)[:2]
    loss = challenge.loss
    lost = () if loss is None else (loss.at_s,) if loss.for_s is None else (loss.at_s, loss.for_s)
    rushes = challenge.scenario.events
    rates = [one.arrivals for one in start.components.values() if isinstance(one, Client)]
    machines = [one for one in start.components.values() if isinstance(one, Server | Worker)]
    match name:
        case "01-second-server":
            return (machines[0].cores / machines[0].service.mean * 1000, rates[0].mean_rps)
        case "04-photo-workers":
            return (rates[0].mean_rps, machines[1].cores / machines[1].service.mean * 1000)
        case "06-rush":
            ends = {event.at_s + (event.for_s or 0) for event in rushes}
            return (*(event.at_s for event in rushes), *(event.factor or 0 for event in rushes[:1]), *ends)
        case "10-two-continents":
            return (challenge.goals[1].limit,)
        case "12-lose-a-data-center":
            return (*lost, 100 * challenge.goals[0].limit, challenge.ceiling_usd)
        case _:
            return lost


@pytest.mark.parametrize("name", NAMES)
def test_every_number_in_the_text_is_the_records_own(name: str) -> None:
    text = load_challenge(FOLDER / name).challenge.text
    said = tuple(float(number.replace(",", "")) for number in re.findall(r"\d[\d,]*(?:\.\d+)?", text))
    assert said == pytest.approx(numbers(name))


def test_the_same_design_gets_the_same_verdict_twice(easy: Stored) -> None:
    assert judge(easy.challenge, easy.start, easy.solution) == judge(easy.challenge, easy.start, easy.solution)


@pytest.mark.parametrize(
    ("path", "field", "value", "said"),
    [
        ("components/users", "arrivals.rate_rps", 10.0, "client users"),
        ("classes/read", "service_factor", 0.1, "request classes"),
        ("components/web-1", "service.mean_ms", 0.1, "service of web-1"),
        ("components/db", "price_usd_per_month", 0.0, "price_usd_per_month of db"),
        ("components/lb", "hourly_usd", 0.0, "hourly_usd of lb"),
    ],
)  # fmt: skip
def test_who_changes_the_question_is_refused_in_a_sentence(
    easy: Stored, path: str, field: str, value: Any, said: str
) -> None:
    with pytest.raises(Unfair) as refusal:
        judge(easy.challenge, easy.start, easy.solution.edited(path, field, value))
    assert said in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_who_does_not_say_where_a_server_stands_is_refused_where_a_zone_is_lost() -> None:
    stored = load_challenge(FOLDER / "09-lose-a-zone")
    for place in (None, "us"):
        with pytest.raises(Unfair, match="The component web-1 stands in no zone"):
            judge(stored.challenge, stored.start, stored.solution.edited("components/web-1", "place", place))


def test_moving_everything_into_the_other_zone_is_no_way_out() -> None:
    stored = load_challenge(FOLDER / "09-lose-a-zone")
    moved = stored.start
    for one in ("web-1", "web-2", "db"):
        moved = moved.edited(f"components/{one}", "place", "us-b")
    verdict = judge(stored.challenge, stored.start, moved)
    assert not verdict.met
    assert verdict.measured[0].loss == "us-b"


def test_a_design_with_nothing_to_lose_is_refused_in_a_sentence() -> None:
    stored = load_challenge(FOLDER / "05-lose-a-cache")
    bare = load_challenge(FOLDER / "02-cache").start
    with pytest.raises(BadDesign, match="no cache that could be lost"):
        judge(stored.challenge.model_copy(update={"goals": stored.challenge.goals[:1]}), bare, bare)


def test_a_margin_of_a_share_is_counted_in_what_may_fail() -> None:
    goal = Goal(title="Good", figure="availability", operator=">=", limit=0.99, is_share=True)
    assert goal.is_met(0.99)
    assert not goal.is_met(0.991, room=0.8)
    assert goal.is_met(0.9921, room=0.8)


GOOD = (FOLDER / EASY / TASK).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "line 1"),
        ("{}", "title"),
        (GOOD.replace('"ceiling_usd": 250', '"ceiling_usd": -1'), "ceiling_usd"),
        (GOOD.replace('"ceiling_usd": 250,', ""), "ceiling_usd"),
        (GOOD.replace('"availability"', '"components.web-1.utilization"'), "figure of the whole run"),
        (GOOD.replace('"warmup_s": 5', '"warmup_s": 50'), "warmup_s must be below until_s"),
        (GOOD.replace('"level": "easy"', '"level": "simple"'), "level"),
        (GOOD.replace('"level": "easy"', '"level": "easy", "prize": 1'), "prize"),
    ],
)
def test_a_bad_file_is_refused_in_one_sentence(text: str, said: str) -> None:
    with pytest.raises(BadDesign) as refusal:
        read_challenge(text, "x/challenge.json")
    assert str(refusal.value).startswith("x/challenge.json: ")
    assert said in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_folder_without_a_start_design_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadDesign, match=TASK):
        load_challenge(tmp_path)
    (tmp_path / TASK).write_text(GOOD, encoding="utf-8")
    with pytest.raises(BadDesign, match=START):
        load_challenge(tmp_path)

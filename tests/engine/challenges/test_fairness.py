"""Nobody solves a challenge by leaving out the work, or by moving the world: what is given is enforced."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from engine.challenges.fairness import Unfair, check_fair
from engine.challenges.reading import Stored, load_challenge, names
from engine.challenges.work import work_of
from engine.components.cache import Cache
from engine.design.document import Design
from engine.design.files import from_json, to_json

FOLDER = Path(__file__).parents[3] / "challenges"
STORED: Mapping[str, Stored] = {name[:2]: load_challenge(FOLDER / name) for name in names(FOLDER)}


def redrawn(design: Design, without: tuple[str, ...] = (), **records: Mapping[str, Any]) -> Design:
    """The design without some components and their links, and with fields of some records, or new records."""
    data = to_json(design)
    for section, changed in records.items():
        for one, fields in changed.items():
            data.setdefault(section, {}).setdefault(one, {}).update(fields)
    for one in without:
        del data["components"][one]
    known = data["components"]
    data["links"] = {
        one: link for one, link in data["links"].items() if link["source"] in known and link["target"] in known
    }
    data["board"]["positions"] = {one: at for one, at in data["board"]["positions"].items() if one in known}
    return from_json(data)


def refused(number: str, design: Design) -> str:
    stored = STORED[number]
    with pytest.raises(Unfair) as refusal:
        check_fair(stored.challenge, stored.start, design)
    return str(refusal.value)


def link(source: str, target: str, **fields: Any) -> dict[str, Any]:
    return {f"{source}-{target}": {"source": source, "target": target, **fields}}


@pytest.mark.parametrize("number", STORED)
def test_start_and_solution_are_fair(number: str) -> None:
    stored = STORED[number]
    check_fair(stored.challenge, stored.start, stored.start)
    check_fair(stored.challenge, stored.start, stored.solution)


@pytest.mark.parametrize("number", STORED)
def test_a_request_may_not_get_around_the_database(number: str) -> None:
    stored = STORED[number]
    stores = tuple(one for one, spec in stored.solution.components.items() if spec.kind == "database")
    if stores:
        assert "no longer ask a database" in refused(number, redrawn(stored.solution, without=stores))


@pytest.mark.parametrize("number", ["01", "02", "03", "07"])
def test_a_request_may_not_get_around_the_server(number: str) -> None:
    start = STORED[number].start
    servers = tuple(one for one, spec in start.components.items() if spec.kind == "server")
    assert "no longer ask a server" in refused(number, redrawn(start, servers, links=link("users", "db")))


def test_a_way_beside_the_server_is_found_out_though_the_server_is_there() -> None:
    assert "no longer ask a server" in refused("01", redrawn(STORED["01"].start, links=link("users", "db")))


def test_a_cache_that_answers_alone_is_found_out() -> None:
    design = redrawn(STORED["02"].solution, links={"web-db": {"classes": ["write"]}})
    assert (
        refused("02", design)
        == "Requests of the class read no longer ask a database on every way: their work is given."
    )
    assert "class write" in refused("02", redrawn(STORED["02"].solution, links={"web-db": {"role": "reads"}}))


def test_a_cache_that_reads_through_does_the_work() -> None:
    design = redrawn(STORED["02"].solution, links=link("cache", "db"))
    check_fair(STORED["02"].challenge, STORED["02"].start, design)
    assert work_of(design, "users", "read") == {"server", "database"}


def test_pictures_that_nobody_works_on_are_found_out() -> None:
    assert "no longer ask a worker" in refused("04", redrawn(STORED["04"].start, ("workers",)))


def test_pictures_thrown_away_are_no_pictures_made_ready() -> None:
    goals = {goal.figure: goal.limit for goal in STORED["04"].challenge.goals}
    assert goals["jobs.lost"] == goals["jobs.dead"] == 0


@pytest.mark.parametrize("place", [{"location": "ap-southeast-2"}, {"kind": "data_center"}])
def test_places_stay_where_they_are(place: dict[str, Any]) -> None:
    assert "where places lie is given" in refused("08", redrawn(STORED["08"].start, places={"us": place}))


def test_a_place_may_be_called_as_one_likes() -> None:
    design = redrawn(STORED["08"].solution, places={"us": {"title": "Home"}})
    check_fair(STORED["08"].challenge, STORED["08"].start, design)


def test_machines_do_not_move_to_the_users_where_they_have_to_stay() -> None:
    moved = redrawn(STORED["08"].start, components={"web": {"place": "sydney-home"}})
    assert refused("08", moved) == "The component web stands in sydney-home: machines may stand in us only."


@pytest.mark.parametrize("number", ["08", "10"])
def test_nothing_stands_nowhere_and_so_is_near_everybody(number: str) -> None:
    start = STORED[number].start
    server = next(one for one, spec in start.components.items() if spec.kind == "server")
    assert "stands nowhere" in refused(number, start.edited(f"components/{server}", "place", None))
    nowhere = redrawn(start, places={"limbo": {"kind": "region"}}, components={server: {"place": "limbo"}})
    assert refused(number, nowhere) == "The place limbo lies nowhere: give it a location."


def test_a_database_keeps_room_for_its_data() -> None:
    small = STORED["07"].solution.edited("components/replica", "storage_gb", 1.0)
    assert refused("07", small) == "The storage of replica must hold what the data need, 100 GB: that is given."


def test_a_cache_fresh_from_the_palette_is_told_the_price_that_is_given() -> None:
    start = STORED["05"].start
    price = next(spec.node_price_usd_per_month for spec in start.components.values() if isinstance(spec, Cache))
    fresh = redrawn(start, components={"fresh": {"kind": "cache"}})
    assert refused("05", fresh).endswith(f"not for sale: it must be {price}.")


@pytest.mark.parametrize("number", STORED)
def test_a_server_fresh_from_the_palette_is_told_the_time_its_work_takes(number: str) -> None:
    said = refused(number, redrawn(STORED[number].start, components={"fresh": {"kind": "server"}}))
    assert "stands" in said or ('"mean_ms": ' in said and "null" not in said)

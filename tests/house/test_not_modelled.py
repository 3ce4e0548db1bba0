"""The page "What Loadscape does not model" is true: each statement names words that the program does not have.

A word is a part of the name of a kind, of a field, of a choice or of an event. Whoever adds one that a statement
denies finds that statement here, and mends the page.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app.limits import PAGE, page
from engine.catalog.regions import distance_km
from engine.design.document import Link, Place
from engine.design.events import Event, EventName, Scenario
from engine.design.notation import design as parse
from engine.design.schema import design_schema
from engine.design.spec import Spec
from engine.experiments import run
from tests.engine.rules.cases import drawn

ROOT = Path(__file__).parents[2]


class Limit(NamedTuple):
    """Words that must not be there, and such that the statement itself relies on."""

    lacks: str
    has: str = ""


LIMITS: Mapping[str, Limit] = {
    "Serverless functions": Limit("serverless function functions lambda cold faas", "autoscaling boot"),
    "Orchestrators": Limit("container containers pod pods kubernetes orchestrator node_pool binpack", "server"),
    "Search, analytics and streams": Limit("search warehouse analytics stream streaming olap", "server database"),
    "Firewalls": Limit("firewall waf acl inspect filter"),
    "Instruction by instruction": Limit("garbage gc context instruction neighbour neighbours jit", "service"),
    "Memory that runs out": Limit("oom swap evicted_process", "memory"),
    "Disks": Limit("iops disk disks ssd", "storage"),
    "A message queue's memory": Limit("paging spill", "message_queue"),
    "Packets": Limit("packet packets mtu congestion handshake tcp tls quic", "bandwidth latency"),
    "Shared links": Limit("cable trunk backbone uplink", "bandwidth"),
    "Routes": Limit("bgp reroute rerouted routing hop hops"),
    "Query plans and locks": Limit(
        "lock locks deadlock isolation index indexes transaction transactions", "read write"
    ),
    "Contents": Limit("payload payloads body bodies", "zipf"),
    "Consensus by message": Limit("raft paxos quorum vote votes election term", "failover promotion"),
    "Cascades of replicas": Limit("cascade cascades cascading relay", "replica replication"),
    "Waiting for a dead replica": Limit("strict synchronous_commit", "sync semi_sync link_cut"),
    "Backups": Limit("backup backups restore snapshot"),
    "What users make of it": Limit("churn abandon abandonment leave competitor conversion", "retries"),
    "Attacks": Limit("attack attacks ddos bot bots intrusion", "rate_limiter spike"),
    "Discounts": Limit("discount discounts reserved reservation reservations tax taxes commitment support", "price"),
}


def statements() -> list[str]:
    return re.findall(r"^- \*\*(.+?)\.\*\*", page().read_text(encoding="utf-8"), re.MULTILINE)


def _names(part: Any) -> Iterator[str]:
    """Names of fields and of choices, however deep."""
    if isinstance(part, dict):
        yield from part.get("properties", {})
        yield from (one for one in (*part.get("enum", ()), part.get("const")) if isinstance(one, str))
        for below in part.values():
            yield from _names(below)
    elif isinstance(part, list):
        for below in part:
            yield from _names(below)


def vocabulary() -> frozenset[str]:
    """Whatever a person can choose or set, as whole names and as their words."""
    names = {*Spec.kinds(), *_names(design_schema())}
    return frozenset(names | {word for name in names for word in re.split(r"[_-]", name)})


WORDS = vocabulary()


def wrong(limit: Limit, words: frozenset[str]) -> set[str]:
    """What speaks against a statement."""
    return (set(limit.lacks.split()) & words) | (set(limit.has.split()) - words)


def test_every_statement_of_the_page_is_looked_after_and_no_other() -> None:
    assert statements() == list(LIMITS)


@pytest.mark.parametrize("name", LIMITS)
def test_a_statement_is_true_of_the_program(name: str) -> None:
    assert wrong(LIMITS[name], WORDS) == set()


@pytest.mark.parametrize("name", LIMITS)
def test_a_kind_field_or_event_that_makes_a_statement_wrong_is_found_out(name: str) -> None:
    limit = LIMITS[name]
    assert all(wrong(limit, WORDS | {word}) == {word} for word in limit.lacks.split())
    assert all(wrong(limit, WORDS - {word}) == {word} for word in limit.has.split())


def test_the_words_reach_into_choices_events_and_records_within_records() -> None:
    assert {"zipf", "promotion_s", "crash", "semi_sync", "message_queue", "jitter", "region"} <= WORDS


def test_memory_can_exceed_what_there_is_and_nobody_is_killed() -> None:
    design = parse("web 50rps > app(memory_gb=1, base_memory_mb=4000)")
    result = run(design, 5.0).to_json()
    assert result["components"]["app"]["hosts"][0]["memory"]["used_share_max"] > 1
    assert result["availability"] == 1.0


def test_a_database_has_a_limit_of_storage_and_a_queue_a_depth_but_neither_the_rest() -> None:
    fields = {kind: set(model.model_fields) for kind, model in Spec.kinds().items()}
    assert "storage_gb" in fields["database"]
    assert not {name for name in fields["message_queue"] if "memory" in name}
    assert "bandwidth_mbps" in Link.model_fields
    assert not {name for name in Place.model_fields if "bandwidth" in name}
    assert distance_km("us-east-1", "eu-central-1") > 1000


def test_a_replica_of_a_replica_that_is_down_still_gets_every_write() -> None:
    design = drawn("web 50rps > app > db > replica-1 > replica-2", classes={"post": {"operation": "write"}})
    crash = Event(at_s=1.0, event="crash", target="replica-1")
    result = run(design, 5.0, warmup_s=2.0, scenario=Scenario(events=(crash,))).to_json()
    lag_ms = {one: of.get("replication_lag_ms") for one, of in result["components"].items()}
    assert result["availability"] == 1.0
    assert lag_ms["replica-1"] is None
    assert 0 < lag_ms["replica-2"] < 100


@pytest.mark.parametrize(
    ("event", "target", "served"), [("crash", "replica", True), ("hang", "replica", True), ("link_cut", "wire", False)]
)
def test_writes_wait_for_a_synchronous_replica_only_where_its_link_is_cut(
    event: EventName, target: str, served: bool
) -> None:
    design = drawn(
        "web 50rps > app > (timeout_ms=200) db > (mode=sync) replica", classes={"post": {"operation": "write"}}
    )
    wire = next(name for name, link in design.links.items() if link.target == "replica")
    happens = Event(at_s=1.0, event=event, target=wire if target == "wire" else target)
    result = run(design, 4.0, warmup_s=2.0, scenario=Scenario(events=(happens,))).to_json()
    assert result["availability"] == (1.0 if served else 0.0)


def test_an_installed_program_has_the_page_where_it_looks_for_it() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    pages = [one.name for one in (page(), page("de"))]
    assert pages == [PAGE, "not-modelled.de.md"]
    assert build["wheel"]["force-include"] == {f"docs/{one}": f"app/{one}" for one in pages}
    assert all(any(fnmatch(f"docs/{one}", pattern) for pattern in build["sdist"]["include"]) for one in pages)
    assert page() == ROOT / "docs" / PAGE


def test_the_german_page_has_the_same_statements() -> None:
    english, german = (page(language).read_text(encoding="utf-8") for language in ("en", "de"))
    ours, theirs = parts(english), parts(german)
    assert [len(part) for part in ours] == [len(part) for part in theirs]
    assert {name for part in ours for name in part} & {name for part in theirs for name in part} == {
        "Firewalls",
        "Backups",
    }
    assert re.findall(r"`[^`]+`|\b[A-Z]{3}\b", english) == re.findall(r"`[^`]+`|\b[A-Z]{3}\b", german)


def parts(text: str) -> list[list[str]]:
    """Names of the statements under each heading."""
    return [
        re.findall(r"^- \*\*(.+?)\.\*\*", part, re.MULTILINE) for part in re.split(r"^## ", text, flags=re.MULTILINE)
    ]


def test_a_language_without_the_page_shows_the_english_one() -> None:
    assert page("xx") == page()

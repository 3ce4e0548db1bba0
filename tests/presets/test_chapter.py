"""The chapter's steps, in the order of the book: each design has what its step is about, and the learner does it."""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

import pytest

from app import presets
from engine.design.document import Design
from engine.design.files import load
from engine.design.succession import succession
from engine.lessons import Lesson, load_lesson


class Subject(NamedTuple):
    """What a step is about."""

    title: str
    """Words of its title."""
    kinds: str = ""
    """Kinds of components that its design must have."""
    does: str = ""
    """What the learner does or plans, each `verb target`, a field, or a scenario in full."""


STEPS: Mapping[str, Subject] = {
    "01-single-server": Subject("single server", "client dns server", "crash web; DNS goes down"),
    "02-web-and-mobile": Subject("web mobile", "client server", "phones wake up; new page design"),
    "03-separate-database": Subject("database", "server database", "crash db"),
    "04-relational-or-nosql": Subject("relational nosql", "database"),
    "05-vertical-or-horizontal": Subject("vertical horizontal", "server load_balancer", "scale up; scale out"),
    "06-load-balancer": Subject("load balancer", "load_balancer server", "crash web-1; retries"),
    "07-database-replication": Subject("replication", "database", "crash replica-1; crash primary; mode"),
    "08-load-balancer-and-replication": Subject("balancer replication", "database", "crash replica-1; crash primary"),
    "09-cache-tier": Subject("cache", "cache", "crash cache; cache_flush cache"),
    "10-cache-pitfalls": Subject("cache", "cache", "ttl_s; memory_mb; coalesce; crash cache"),
    "11-cdn": Subject("content delivery", "cdn object_storage", "content_change cdn; cdn_purge cdn"),
    "12-stateless-web-tier": Subject("state", "server load_balancer", "one of each crashes"),
    "13-session-store-autoscaling": Subject("session autoscaling", "cache server"),
    "14-two-data-centers": Subject("data centers", "dns load_balancer"),
    "15-data-center-outage": Subject("data center lost", "dns", "outage eu; outage us; ttl_s"),
    "16-message-queue": Subject("queue workers", "message_queue worker", "crash workers"),
    "17-logging-metrics-automation": Subject("logging metrics automation", "monitoring", "an instance dies; auto_heal"),
    "18-vertical-limits": Subject("limits database", "database", "resize db"),
    "19-sharding": Subject("sharding", "sharded_database"),
    "20-resharding-and-celebrities": Subject(
        "resharding celebrit", "sharded_database", "a fourth shard; the celebrity posts; isolate"
    ),
    "21-millions-of-users": Subject("millions", "cdn dns load_balancer cache message_queue worker monitoring database"),
}

every_step = pytest.mark.parametrize("name", STEPS)


def read(name: str) -> tuple[Lesson, Design]:
    return load_lesson(presets.FOLDER / name / presets.LESSON), load(presets.path(name))


def test_the_steps_follow_each_other_in_this_order_and_the_button_leads_through_all_of_them() -> None:
    assert [name for name in presets.names() if name[0].isdecimal()] == list(STEPS)
    assert all(presets.after(one) == other and presets.before(other) == one for one, other in pairwise(STEPS))
    assert presets.before("01-single-server") is None
    assert presets.after("21-millions-of-users") is None


@every_step
def test_a_step_is_about_its_subject(name: str) -> None:
    lesson, design = read(name)
    assert all(word in lesson.title.lower() for word in STEPS[name].title.split()), lesson.title
    assert {spec.kind for spec in design.components.values()} >= set(STEPS[name].kinds.split())


@every_step
def test_the_learner_does_what_the_step_is_about(name: str) -> None:
    lesson, _ = read(name)
    done = {one for step in lesson.steps for one in (f"{step.do.verb} {step.do.target}", step.do.target, step.do.field)}
    assert {one for one in STEPS[name].does.split("; ") if one} <= done


@pytest.mark.parametrize(("one", "other"), list(pairwise(STEPS)))
def test_something_of_a_step_stays_in_the_next_so_that_the_diagram_can_glide_there(one: str, other: str) -> None:
    told = succession(read(one)[1], read(other)[1])
    assert told.stays
    assert not set(told.new) & set(told.stays)

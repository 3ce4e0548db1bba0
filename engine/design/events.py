"""What happens to a running design, and when: events and the scenarios made of them."""

from typing import Annotated, Literal

from pydantic import Field, Strict

from engine.design.spec import Id, Record, count, milliseconds, quantity, seconds, share

EventName = Literal[
    "crash",
    "hang",
    "slow_down",
    "restart",
    "outage",
    "link_cut",
    "link_delay",
    "link_loss",
    "spike",
    "cache_flush",
    "hot_key",
    "drain",
    "promote",
    "content_change",
    "cdn_purge",
    "dns_change",
    "resize",
    "add_instance",
    "remove_instance",
    "rolling_deploy",
    "reshard",
]


class Event(Record):
    """Something that happens to a running design."""

    at_s: float = seconds(0.0, "When, in simulated time.")
    event: EventName
    target: Id = quantity(..., "A component, link, place or client.")
    for_s: float | None = seconds(
        None,
        "crash, hang, slow_down, outage, link_cut, link_delay, link_loss, spike, hot_key, drain, dns_change, resize: "
        "after this time all is as before; unset: it stays so.",
    )
    factor: float | None = quantity(None, "slow_down, spike: this many times.", gt=0, le=1e6)
    delay_ms: float | None = milliseconds(None, "link_delay: added one way.")
    loss: float | None = share(None, "link_loss: share of messages lost.")
    key: int | None = count(None, "hot_key, cdn_purge: the key, or the one object; unset: key 0, or all objects.")
    share: float | None = share(None, "hot_key: its share of the traffic.")
    node: int | None = count(
        None, "crash, hang, slow_down, restart, drain: only this instance or node, from 1; unset: all.", at_least=1
    )
    weight: float | None = quantity(None, "dns_change: the record's new weight; 0 takes it out.", ge=0, le=1e6)
    peer: Id | None = quantity(None, "link_cut, link_delay, link_loss: on a place, only between it and this place.")
    size: str | None = quantity(
        None, "resize: the instance size of the catalog; unset: the next larger one.", max_length=64
    )
    shards: int | None = count(None, "reshard: the number of shards to use from now on.", at_least=1)


class Scenario(Record):
    """A time line of events, replayed exactly."""

    title: str = quantity("", "What it shows.", max_length=200)
    events: Annotated[tuple[Event, ...], Strict(False), Field(max_length=10_000, fail_fast=True)] = ()

"""Designs that can run, drawn at random over every kind there is: fields within their bounds, links that kinds allow.

Written over `Spec.kinds()` and the fields of the records, so that a new kind joins by itself.
"""

import math
import types
from collections.abc import Mapping
from typing import Any, Literal, Union, get_args, get_origin

import networkx as nx
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from engine.components.client import Client
from engine.design.document import Design, Event, EventName, Link, Place, RequestClass
from engine.design.spec import Distribution, Record, Spec
from engine.errors import BadDesign
from engine.lowering import lower

LARGEST: Mapping[str, float] = {
    "nodes": 3,
    "instances": 4,
    "copies": 3,
    "join_reads": 4,
    "assets_per_page": 3,
    "active_users": 50,
    "resolvers": 5,
    "population": 20,
    "rate_rps": 300,
    "capacity_items": 100,
    "session_limit": 100,
    "users": 10_000_000,
    "keys": 300,
    "partitions": 20,
    "retries": 2,
    "interval_s": 5,
    "factor": 5,
    "burst_factor": 9,
    "requests_per_user_per_day": 100,
    "weight": 10,
    "service_factor": 5,
    "max_ms": 1000,
    "shards": 5,
}
"""Fields whose upper bound would make a run large without making it different."""
SMALLEST: Mapping[str, float] = {
    "interval_s": 0.2,
    "burst_s": 0.05,
    "poll_interval_ms": 5,
    "period_s": 1,
    "memory_mb": 1,
    "visibility_timeout_s": 0.01,
}
LARGE = {"int": 50, "float": 20.0}


def values(annotation: Any, name: str = "", field: FieldInfo | None = None) -> st.SearchStrategy[Any]:
    """Values of a field of this type, within its bounds."""
    origin = get_origin(annotation)
    if annotation is type(None):
        return st.none()
    if origin is Literal:
        return st.sampled_from(get_args(annotation))
    if origin in (Union, types.UnionType):
        return st.one_of(*(values(one, name, field) for one in get_args(annotation)))
    if annotation is bool:
        return st.booleans()
    if annotation in (int, float):
        return numbers(annotation, name, field)
    if annotation is Distribution:
        return distributions()
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return records(annotation)
    if annotation is str and field is not None:
        extra: Any = field.json_schema_extra or {}
        return st.sampled_from(extra["enum"]) if "enum" in extra else st.just(field.default)
    if hasattr(annotation, "__metadata__"):
        return values(annotation.__origin__, name, field)
    return st.nothing()


def numbers(kind: type, name: str, field: FieldInfo | None) -> st.SearchStrategy[Any]:
    """Numbers between the bounds, most of them where they matter for a run of seconds."""
    bounds: dict[str, float] = {}
    for part in field.metadata if field is not None else ():
        bounds |= {key: getattr(part, key) for key in ("ge", "gt", "le", "lt") if getattr(part, key, None) is not None}
    low = max(bounds.get("ge", bounds.get("gt", 0)), SMALLEST.get(name, 0))
    high = min(bounds.get("le", bounds.get("lt", math.inf)), LARGEST.get(name, max(LARGE[kind.__name__], 2 * low)))
    if kind is int:
        return st.integers(math.ceil(low), math.floor(high))
    open_above = "lt" in bounds and high == bounds["lt"]
    return st.floats(low, high, exclude_min=low == bounds.get("gt"), exclude_max=open_above, allow_subnormal=False)


@st.composite
def distributions(draw: st.DrawFn) -> Distribution:
    """Service and latency times of a few milliseconds."""
    shape = draw(st.sampled_from(["constant", "exponential", "lognormal", "gamma", "pareto", "empirical"]))
    mean_ms = draw(st.floats(0, 30, width=16))
    fields: dict[str, Any] = {"lognormal": {"cv": 1.5}, "gamma": {"cv": 0.7}, "pareto": {"shape": 2.5}}.get(shape, {})
    if shape == "empirical":
        return Distribution(distribution="empirical", quantiles=(0.0, mean_ms, 2 * mean_ms))
    return Distribution.model_validate({"distribution": shape, "mean_ms": mean_ms, **fields})


@st.composite
def records(draw: st.DrawFn, record: type[BaseModel], fixed: Mapping[str, Any] | None = None) -> Any:
    """A record with some fields drawn; fields that do not fit each other go back to their defaults."""
    chosen: dict[str, Any] = dict(fixed or {})
    for name, field in record.model_fields.items():
        if name in chosen or name in ("kind", "title", "place", "mix") or not draw(st.booleans()):
            continue
        strategy = values(field.annotation, name, field)
        if not strategy.is_empty:
            chosen[name] = draw(strategy)
    while True:
        try:
            return record.model_validate(chosen)
        except ValidationError:
            optional = [name for name in chosen if name not in (fixed or {})]
            if not optional:
                raise
            del chosen[optional[-1]]


@st.composite
def runnable_designs(draw: st.DrawFn) -> Design:
    """A client, up to four components of any kind with what leads to them, and links between those that may call."""
    kinds = {name: spec for name, spec in Spec.kinds().items() if name != "client"}
    place = st.sampled_from([None, "here", "zone", "there"])
    users = draw(records(Client, {"place": draw(place)}))
    if users.arrivals.process == "closed" and users.arrivals.think.mean < 1:
        arrivals = users.arrivals.model_copy(update={"think": Distribution(mean_ms=20.0)})
        users = users.model_copy(update={"arrivals": arrivals})
    components: dict[str, Spec] = {"users": users}
    network = nx.DiGraph()
    network.add_node("users")
    links: dict[str, Link] = {}
    roads = nx.DiGraph((caller, kind) for caller, spec in Spec.kinds().items() for kind in spec.calls if kind in kinds)
    for wanted in draw(st.lists(st.sampled_from(sorted(kinds)), min_size=1, max_size=4)):
        above = "users"
        led_to = wanted in roads and nx.has_path(roads, "client", wanted)
        for kind in nx.shortest_path(roads, "client", wanted)[1:] if led_to else [wanted]:
            there = [name for name, one in components.items() if one.kind == kind]
            name = f"{kind.replace('_', '-')}-{len(there) + 1}"
            again = draw(st.booleans())
            if there and again:
                name = draw(st.sampled_from(there))
            else:
                components[name] = draw(records(kinds[kind], {"place": draw(place)}))
            if kind in components[above].calls and above != name:
                link_to(draw, network, links, above, name)
            above = name
    for _ in range(draw(st.integers(0, 4))):
        source, target = (draw(st.sampled_from(sorted(components))) for _ in range(2))
        if components[target].kind in components[source].calls and source != target:
            link_to(draw, network, links, source, target)
    classes = {f"c-{n}": draw(records(RequestClass)) for n in range(draw(st.integers(1, 3)))}
    if not sum(one.weight for one in classes.values()) > 0:
        classes["c-0"] = classes["c-0"].model_copy(update={"weight": 1.0})
    places = {
        "here": Place(location="us-east-1"),
        "zone": Place(kind="zone", inside="here"),
        "there": Place(location="eu-west-1"),
    }
    return Design(classes=classes, places=places, components=components, links=links)


def link_to(draw: st.DrawFn, network: Any, links: dict[str, Link], source: str, target: str) -> None:
    """One link more, unless calls would go in a circle."""
    network.add_edge(source, target)
    if not nx.is_directed_acyclic_graph(network):
        network.remove_edge(source, target)
        return
    carried = draw(st.sampled_from([(), (), ("c-0",)]))
    fixed = {"source": source, "target": target, "role": "auto", "classes": carried}
    links[f"{source}-{target}"] = draw(records(Link, fixed))


@st.composite
def events(draw: st.DrawFn, design: Design, until_s: float) -> list[Event]:
    """Up to six events at something that is there."""
    targets = st.sampled_from([*design.components, *design.links, *design.places])
    happenings: list[Event] = []
    for _ in range(draw(st.integers(0, 6))):
        fixed = {
            "at_s": draw(st.floats(0, until_s, width=16)),
            "for_s": draw(st.none() | st.floats(0, 2, width=16)),
            "event": draw(st.sampled_from(get_args(EventName))),
            "target": draw(targets),
        }
        happenings.append(draw(records(Event, fixed)))
    return happenings


def runs(design: Design) -> bool:
    """Whether the design can be simulated as it is."""
    try:
        return lower(design)[0] is not None
    except BadDesign:
        return False


__all__ = ["Record", "events", "records", "runnable_designs", "runs", "values"]

"""Hypothesis strategies for designs: any that the document accepts, most of them unfinished."""

from base64 import b64encode
from collections.abc import Callable
from typing import Any, Literal, get_args

from hypothesis import strategies as st

from engine.components import Cache, Client, Database, Dns, LoadBalancer, Monitoring, Server
from engine.design.document import Board, Design, Event, Link, Place, RequestClass, Scenario
from engine.design.marks import Arrow, Mark, MarkColor, Note, Pen, Picture, Shape, Text, UnknownMark
from engine.design.spec import BackOff, Distribution, HealthCheck, Spec, UnknownSpec

ids = st.sampled_from(["a", "b", "web", "web-1", "web-2", "web-10", "9-lives"])
"""Few, so that two designs share some."""
titles = st.text(st.characters(codec="utf-8"), max_size=8)
times_ms = st.floats(0, 1e6, allow_nan=False)
coordinates = st.floats(-1e6, 1e6, allow_nan=False)
points = st.tuples(coordinates, coordinates)
json_data = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.floats(allow_nan=False, allow_infinity=False)
    | titles,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(titles, inner, max_size=2),
    max_leaves=4,
)
Distributed = Literal["constant", "exponential", "lognormal", "gamma", "pareto", "empirical"]
SHAPES: tuple[Distributed, ...] = get_args(Distributed)


sizes = st.floats(8, 1e5)
colors = st.sampled_from(get_args(MarkColor))
lines = st.lists(points, min_size=2, max_size=4).map(tuple)
marks: st.SearchStrategy[Mark] = st.one_of(
    st.builds(Note, x=coordinates, y=coordinates, width=sizes, height=sizes, text=titles, color=colors),
    st.builds(Text, x=coordinates, y=coordinates, text=titles),
    st.builds(Shape, kind=st.sampled_from(["rectangle", "ellipse", "diamond"]), x=coordinates, filled=st.booleans()),
    st.builds(Pen, points=lines, color=colors),
    st.builds(Arrow, points=lines, text=titles),
    st.builds(Picture, data=st.binary(max_size=9).map(lambda raw: b64encode(raw).decode())),
    st.builds(lambda data: UnknownMark.model_validate({"kind": "hologram", "data": data}), json_data),
)
"""Whiteboard marks of every kind, also of one that this version does not know."""


@st.composite
def distributions(draw: st.DrawFn) -> Distribution:
    shape = draw(st.sampled_from(SHAPES))
    if shape == "empirical":
        values = draw(st.lists(st.integers(0, 10**6), min_size=2, max_size=5))
        return Distribution(distribution="empirical", quantiles=tuple(float(value) for value in sorted(values)))
    return Distribution(
        distribution=shape,
        mean_ms=draw(times_ms),
        cv=draw(st.floats(0.1, 10)) if shape in ("lognormal", "gamma") else None,
        shape=draw(st.floats(1.1, 10)) if shape == "pareto" else None,
    )


@st.composite
def specs(draw: st.DrawFn, places: tuple[str, ...] = ()) -> Spec:
    """A component of any kind, also of one that this version does not know."""
    common: dict[str, Any] = {"title": draw(titles), "place": draw(st.sampled_from([None, *places]))}
    kinds: list[Callable[[], Spec]] = [
        lambda: Client(**common, timeout_ms=draw(st.none() | times_ms), retries=draw(st.integers(0, 3))),
        lambda: Server(**common, cores=draw(st.integers(1, 64)), service=draw(distributions())),
        lambda: LoadBalancer(**common, health_check=draw(st.none() | st.just(HealthCheck()))),
        lambda: Cache(**common, capacity_items=draw(st.none() | st.integers(1, 10**6))),
        lambda: Database(**common, role=draw(st.sampled_from(["primary", "replica"]))),
        lambda: Monitoring(**common, interval_s=draw(st.floats(1, 60)), auto_heal=draw(st.booleans())),
        lambda: Dns(**common, ttl_s=draw(st.floats(0, 1000))),
        lambda: UnknownSpec.model_validate({**common, "kind": "quantum_cache", "data": draw(json_data)}),
    ]
    return draw(st.sampled_from(kinds))()


@st.composite
def links(draw: st.DrawFn, components: tuple[str, ...]) -> Link:
    ends = st.sampled_from(components)
    return Link(
        source=draw(ends),
        target=draw(ends),
        latency=draw(st.none() | distributions()),
        timeout_ms=draw(st.none() | times_ms),
        retries=draw(st.integers(0, 3)),
        back_off=draw(st.none() | st.just(BackOff(base_ms=10.0))),
    )


@st.composite
def designs(draw: st.DrawFn, max_components: int = 4) -> Design:
    """Any design: its links go anywhere, so most of them cannot run."""
    regions = draw(st.lists(ids, max_size=2, unique=True))
    places = {key: Place(location=draw(st.none() | st.just("us-east-1"))) for key in regions}
    if regions:
        zones = draw(st.lists(ids, max_size=1))
        places |= {key: Place(kind="zone", inside=regions[0]) for key in zones if key not in regions}
    components = draw(st.dictionaries(ids, specs(tuple(places)), max_size=max_components))
    names = tuple(components)
    drawn_links = draw(st.dictionaries(ids, links(names), max_size=3)) if names else {}
    targets = [*components, *drawn_links, *places]
    events = st.lists(st.sampled_from(targets), max_size=3) if targets else st.just([])
    return Design(
        name=draw(titles),
        classes={
            key: RequestClass(weight=draw(st.floats(0, 10))) for key in draw(st.lists(ids, max_size=2, unique=True))
        },
        places=places,
        components=components,
        links=drawn_links,
        scenarios={"bad day": Scenario(events=tuple(Event(event="crash", target=target) for target in draw(events)))},
        board=Board(
            positions={key: draw(points) for key in names if draw(st.booleans())},
            marks={key: draw(marks) for key in draw(st.lists(ids, max_size=2, unique=True))},
        ),
    )

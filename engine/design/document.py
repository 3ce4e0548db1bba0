"""The document: what a design file holds, as frozen values. FORMAT 1."""

from collections.abc import Iterator, Mapping
from os import PathLike
from typing import Annotated, Any, ClassVar, Final, Literal, NamedTuple, Self

from frozendict import frozendict
from pydantic import (
    Field,
    SerializeAsAny,
    Strict,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)

from engine.design.chart_layout import ChartLayout
from engine.design.events import Event, EventName, Scenario
from engine.design.framing import Framing, Group, Stack
from engine.design.marks import AnyMark, Point
from engine.design.spec import (
    BackOff,
    CircuitBreaker,
    Distribution,
    Frozen,
    Id,
    Record,
    Spec,
    UnknownSpec,
    count,
    milliseconds,
    quantity,
    share,
)

FORMAT: Final = 1

Operation = Literal["read", "write", "static", "job", "login"]


class Celebrity(Record):
    """One key that draws a share of all traffic by itself."""

    key: int = count(0, "The key.")
    share: float = share(0.1, "Share of the class's requests that touch it.")


class RequestClass(Record):
    """A kind of request in the clients' mix."""

    operation: Operation = quantity("read", "What the request does to the data.")
    weight: float = quantity(1.0, "Share of the mix, relative to the other classes.", ge=0, le=1e9)
    response: Literal["html", "json"] = quantity("json", "An HTML page pulls its assets after it.")
    request_bytes: int = quantity(500, "Size of the request.", unit="bytes", ge=0, le=10**12)
    response_bytes: int = quantity(2000, "Size of the answer.", unit="bytes", ge=0, le=10**12)
    service_factor: float = quantity(
        1.0, "Service times of this class are this many times the component's.", ge=0, le=1000
    )
    keys: int = count(1_000_000, "Number of distinct keys.", at_least=1)
    zipf_exponent: float = quantity(
        0.9,
        "Popularity of the k-th key falls as 1/k to this power; 0 is uniform.",
        ge=0,
        le=5,
        source="Breslau et al., Web Caching and Zipf-like Distributions, INFOCOM 1999: 0.64 to 0.83.",
    )
    celebrity: Celebrity | None = quantity(None, "A key that is hot beyond Zipf.")
    needs_session: bool = quantity(False, "The user must be logged in.")
    joins: bool = quantity(False, "Joins several tables (or shards).")
    consistency: Literal["eventual", "read_your_writes"] = quantity(
        "eventual", "read_your_writes goes to the primary after the user's own write."
    )
    priority: int = quantity(0, "Higher is served first under the priority discipline.", ge=0, le=7)


class Place(Record):
    """A failure domain with a location: a region or data center, or a zone inside one."""

    kind: Literal["region", "data_center", "zone"] = quantity(
        "region", "A region or data center, or a zone inside one."
    )
    title: str = quantity("", "Name shown on the canvas; the id where empty.", max_length=200)
    location: str | None = quantity(None, "Region name of the catalog, such as us-east-1; a zone takes its region's.")
    inside: Id | None = quantity(None, "The region or data center a zone stands in.")


Role = Literal[
    "auto",
    "requests",
    "lookup",
    "endpoint",
    "cache",
    "reads",
    "writes",
    "reads_writes",
    "replication",
    "origin",
    "session",
    "shard",
    "publish",
    "consume",
    "static",
    "monitors",
]


class Link(Record):
    """A connection: the source calls the target (or replicates to it)."""

    source: Id
    target: Id
    title: str = quantity("", "Label on the canvas.", max_length=200)
    role: Role = quantity("auto", "What the link carries; auto derives it from both ends.")
    latency: Distribution | None = quantity(
        None, "One-way latency; unset: 0 inside one place, the region table between places."
    )
    bandwidth_mbps: float | None = quantity(None, "Bandwidth; unset: no limit.", unit="Mbit/s", gt=0, le=1e7)
    loss: float = share(0.0, "Share of messages lost; the caller then times out.")
    timeout_ms: float | None = milliseconds(None, "The caller gives up after this; unset: never.")
    retries: int = quantity(0, "Further attempts after a failed one.", ge=0, le=100)
    back_off: BackOff | None = quantity(None, "Waiting before a retry; unset: at once.")
    retry_budget: float | None = quantity(
        None,
        "Retries allowed as a share of first attempts; unset: no limit.",
        ge=0,
        le=10,
        source="Finagle RetryBudget: 0.2.",
    )
    circuit_breaker: CircuitBreaker | None = quantity(None, "Stops calling a target that fails.")
    hedge_after_ms: float | None = milliseconds(
        None,
        "A read without an answer by then is sent a second time; the first answer wins.",
        source="Dean and Barroso, The Tail at Scale, CACM 2013.",
    )
    cancel_on_timeout: bool = quantity(False, "Work is taken back when its caller has given up.")
    pool_size: int | None = quantity(None, "Connections; further calls wait. Unset: no limit.", ge=1, le=10**6)
    fan_out: int = quantity(1, "Calls a server places at once over this link.", ge=1, le=1000)
    wait_for: int | None = quantity(
        None,
        "Answers of the fan_out a server waits for, and as many may fail as it can do without; the rest is abandoned. "
        "Unset: all.",
        ge=1,
        le=1000,
        source="Dean and Barroso, The Tail at Scale, CACM 2013: good-enough results.",
    )
    weight: float = quantity(
        1.0,
        "Share for weighted routing; 0 takes the target out of new choices.",
        ge=0,
        le=1e6,
        source="HAProxy 'weight 0', Route 53 weighted records: no new traffic.",
    )
    classes: Annotated[tuple[Id, ...], Strict(False)] = quantity(
        (),
        "The request classes it carries, all others take other links or fail as unavailable; empty: all.",
        max_length=1000,
    )
    mode: Literal["async", "semi_sync", "sync"] = quantity(
        "async", "When a write is acknowledged: at once, when a replica has it, when all applied it."
    )

    @model_validator(mode="after")
    def _waits_for_calls_it_places(self) -> Self:
        if self.wait_for is not None and self.wait_for > self.fan_out:
            raise ValueError(f"wait_for must be at most fan_out ({self.fan_out}): there are no more answers")
        return self


class Objective(Record):
    """A service level objective: which share of the requests must be good."""

    title: str = quantity("", "Name shown in the panel.", max_length=200)
    target: float = quantity(
        0.999,
        "Share of the requests that must be good.",
        gt=0,
        le=1,
        source="The Site Reliability Workbook, 2018, ch. 2.",
    )
    latency_ms: float | None = milliseconds(
        None, "A request is good when it completes within this; unset: when it completes at all."
    )


class Silence(Record):
    """Why a topology rule is not reported for this design."""

    reason: str = quantity(..., "Why the rule does not matter here.", min_length=1, max_length=1000)


RuleCode = Annotated[str, Field(pattern=r"^[A-Z]{3}[0-9]{3}$")]
ScenarioName = Annotated[str, Field(min_length=1, max_length=200)]
LinkStyle = Literal["curved", "orthogonal"]


class Board(Record):
    """What is not simulated: positions of components by id, whiteboard marks, what a run is judged by, and the rules
    that are not reported, by code.
    """

    positions: Annotated[Mapping[Id, Point], Frozen] = frozendict()
    marks: Annotated[Mapping[Id, AnyMark], Frozen] = frozendict()
    objectives: Annotated[Mapping[Id, Objective], Frozen] = frozendict()
    layouts: Annotated[Mapping[ScenarioName, ChartLayout], Frozen] = frozendict()
    link_style: LinkStyle = "curved"
    frames: Annotated[Mapping[Id, Framing], Frozen] = frozendict()
    stacks: Annotated[Mapping[Id, Stack], Frozen] = frozendict()
    groups: Annotated[Mapping[Id, Group], Frozen] = frozendict()
    silenced: Annotated[Mapping[RuleCode, Silence], Frozen] = frozendict()


def parse_component(data: Any) -> Spec:
    """The Spec for a raw record: its kind's class, or UnknownSpec for a kind of a newer version."""
    if isinstance(data, Spec):
        return data
    if not isinstance(data, Mapping) or not isinstance(data.get("kind"), str):
        raise ValueError("expected an object with a kind")
    return Spec.kinds().get(data["kind"], UnknownSpec).model_validate(dict(data))


def _parse_component(data: Any, handler: ValidatorFunctionWrapHandler) -> Spec:
    return parse_component(data)


Component = Annotated[SerializeAsAny[Spec], WrapValidator(_parse_component)]


EVENT_TARGETS = ("components", "links", "places")
"""Sections an event's target is looked up in, in this order."""


class Reference(NamedTuple):
    """A field that holds the id of another record, which stands in one of the sections."""

    field: str
    id: str
    sections: tuple[str, ...]


def references(record: Any) -> Iterator[Reference]:
    """What a record refers to."""
    if isinstance(record, Link):
        yield Reference("source", record.source, ("components",))
        yield Reference("target", record.target, ("components",))
        for place, class_id in enumerate(record.classes):
            yield Reference(f"classes.{place}", class_id, ("classes",))
    elif isinstance(record, Spec):
        if record.place is not None:
            yield Reference("place", record.place, ("places",))
        for class_id in record.request_classes():
            yield Reference(f"mix.{class_id}", class_id, ("classes",))
    elif isinstance(record, Stack | Group):
        for place, component_id in enumerate(record.members):
            yield Reference(f"members.{place}", component_id, ("components",))
    elif isinstance(record, Place):
        if record.inside is not None:
            yield Reference("inside", record.inside, ("places",))
    elif isinstance(record, Scenario):
        for place, event in enumerate(record.events):
            yield Reference(f"events.{place}.target", event.target, EVENT_TARGETS)
            if event.peer is not None:
                yield Reference(f"events.{place}.peer", event.peer, ("places",))


class Design(Record):
    """A whole design; everything but `board` is simulated."""

    max_components: ClassVar[int] = 20_000
    max_links: ClassVar[int] = 100_000

    format: Literal[1] = 1
    name: str = Field("Untitled", max_length=200)
    classes: Annotated[Mapping[Id, RequestClass], Frozen] = frozendict()
    places: Annotated[Mapping[Id, Place], Frozen] = frozendict()
    components: Annotated[Mapping[Id, Component], Frozen] = frozendict()
    links: Annotated[Mapping[Id, Link], Frozen] = frozendict()
    scenarios: Annotated[Mapping[ScenarioName, Scenario], Frozen] = frozendict()
    board: Board = Board()

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        self.check_whole()
        return self

    @classmethod
    def from_text(cls, text: str, name: str = "Untitled") -> "Design":
        """The design that a line of the notation describes, as "users 200rps > lb > app*3 > db".

        Raises BadDesign where it is not understood; `engine/design/notation.py` has the grammar.
        """
        from engine.design.notation import design  # the notation is made of the document

        return design(text, name)

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Design":
        """The design in a file. Raises BadDesign with the place in it and what was expected."""
        from engine.design.files import load

        return load(path)

    def save(self, path: str | PathLike[str]) -> None:
        """Write the design to a file, whole or not at all. Raises BadDesign where it cannot be written."""
        from engine.design.files import save

        save(self, path)

    def edited(self, path: str, field: str, value: Any) -> "Design":
        """The design with one field of one record set: `edited("components/web", "service.mean_ms", 5)`.

        Raises BadDesign where there is no such record or field, or the value is out of range.
        """
        from engine.design.change import apply
        from engine.design.verbs.fields import set_field

        return apply(self, set_field(self, path, field, value))

    def check_whole(self) -> None:
        """Raises ValueError where a reference hangs in the air or the design is too large."""
        self.check_size()
        for link_id, link in self.links.items():
            if link.source not in self.components or link.target not in self.components or link.classes:
                self.check_references(f"links.{link_id}", link)
        for section in ("components", "places", "scenarios"):
            for record_id, record in getattr(self, section).items():
                self.check_references(f"{section}.{record_id}", record)
        for component_id in self.board.positions:
            self.check_position(component_id)
        for place_id in self.board.frames:
            self.check_frame(place_id)
        for section in ("stacks", "groups"):
            for record_id, record in getattr(self.board, section).items():
                self.check_references(f"board.{section}.{record_id}", record)

    def check_size(self) -> None:
        """Raises ValueError where there are more components or links than can be simulated."""
        for section, most in (("components", self.max_components), ("links", self.max_links)):
            if len(getattr(self, section)) > most:
                raise ValueError(f"{section} has {len(getattr(self, section))} entries: at most {most} are allowed")

    def check_references(self, at: str, record: Any) -> None:
        """Raises ValueError where the record `at` this place refers to something that is not there."""
        for field, target, sections in references(record):
            if not any(target in getattr(self, section) for section in sections):
                raise ValueError(f"{at}.{field}: no {_NOUNS[sections]} is called {target!r}")
        inside = record.inside if isinstance(record, Place) else None
        if inside is not None and (record.kind != "zone" or self.places[inside].kind == "zone"):
            raise ValueError(f"{at}.inside: only a zone stands inside another place: a region or a data center")

    def check_position(self, component_id: str) -> None:
        """Raises ValueError where there is no such component."""
        if component_id not in self.components:
            raise ValueError(f"board.positions.{component_id}: no component is called {component_id!r}")

    def check_frame(self, place_id: str) -> None:
        """Raises ValueError where there is no such place."""
        if place_id not in self.places:
            raise ValueError(f"board.frames.{place_id}: no place is called {place_id!r}")


_NOUNS = frozendict(
    {
        ("components",): "component",
        ("places",): "place",
        ("classes",): "class",
        EVENT_TARGETS: "component, link or place",
    }
)


__all__ = [
    "Board",
    "Celebrity",
    "ChartLayout",
    "CircuitBreaker",
    "Component",
    "Design",
    "Event",
    "EventName",
    "Framing",
    "Group",
    "Link",
    "Objective",
    "Place",
    "RequestClass",
    "RuleCode",
    "Scenario",
    "Silence",
    "Stack",
    "ValidationError",
    "parse_component",
]

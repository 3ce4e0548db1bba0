"""The records of a design by path: components/web-1, links/users-lb, positions/web-1, design."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from frozendict import frozendict
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from engine.design.data import natural, thaw
from engine.design.document import (
    ChartLayout,
    Design,
    Framing,
    Group,
    Link,
    LinkStyle,
    Objective,
    Place,
    RequestClass,
    RuleCode,
    Scenario,
    ScenarioName,
    Silence,
    Stack,
    parse_component,
)
from engine.design.marks import KINDS, Coordinate, parse_mark
from engine.design.sentences import sentence
from engine.design.spec import Id, Record, Spec, quantity
from engine.errors import BadDesign


class Heading(Record):
    """The fields of the design as a whole: the record at the path "design"."""

    name: str = Field(max_length=200)
    link_style: LinkStyle = quantity("curved", "How links are drawn: as curves, or as lines that turn at right angles.")


class _Position(Record):
    """A position on the canvas as a record; in the design it is a pair."""

    x: Coordinate
    y: Coordinate


class Section(NamedTuple):
    """How the records of one section are read from JSON."""

    noun: str
    ids: TypeAdapter[str]
    parse: Callable[[Any], Any]
    on_board: bool = False


def _position(raw: Any) -> tuple[float, float]:
    position = _Position.model_validate(raw)
    return position.x, position.y


_ID: TypeAdapter[str] = TypeAdapter(Id)
_NAME: TypeAdapter[str] = TypeAdapter(ScenarioName)
_CODE: TypeAdapter[str] = TypeAdapter(RuleCode)

SECTIONS: Mapping[str, Section] = frozendict(
    {
        "classes": Section("class", _ID, RequestClass.model_validate),
        "places": Section("place", _ID, Place.model_validate),
        "components": Section("component", _ID, parse_component),
        "links": Section("link", _ID, Link.model_validate),
        "scenarios": Section("scenario", _NAME, Scenario.model_validate),
        "positions": Section("position", _ID, _position, on_board=True),
        "objectives": Section("objective", _ID, Objective.model_validate, on_board=True),
        "layouts": Section("layout", _NAME, ChartLayout.model_validate, on_board=True),
        "frames": Section("frame", _ID, Framing.model_validate, on_board=True),
        "groups": Section("group", _ID, Group.model_validate, on_board=True),
        "stacks": Section("stack", _ID, Stack.model_validate, on_board=True),
        "marks": Section("mark", _ID, parse_mark, on_board=True),
        "silenced": Section("silenced rule", _CODE, Silence.model_validate, on_board=True),
    }
)


def split(path: str) -> tuple[str, str]:
    """Section and id of a path. Raises BadDesign where there is no such section."""
    section, _, record_id = path.partition("/")
    if section not in SECTIONS:
        raise BadDesign(f"{path} is not the path of a record: it begins with one of {', '.join(SECTIONS)}")
    return section, record_id


def dotted(path: str) -> str:
    """The path as it is found in the file: components.web-1, board.positions.web-1."""
    section = path.partition("/")[0]
    on_board = section in SECTIONS and SECTIONS[section].on_board
    return ("board." if on_board else "") + path.replace("/", ".", 1)


def mapping(design: Design, section: str) -> Mapping[str, Any]:
    """The records of one section by id."""
    records: Mapping[str, Any] = getattr(design.board if SECTIONS[section].on_board else design, section)
    return records


def paths(design: Design) -> Iterator[str]:
    """The path of every record."""
    yield "design"
    for section in SECTIONS:
        for record_id in mapping(design, section):
            yield f"{section}/{record_id}"


def find(design: Design, path: str) -> Any:
    """The record at a path, or None."""
    if path == "design":
        return Heading(name=design.name, link_style=design.board.link_style)
    section, record_id = split(path)
    return mapping(design, section).get(record_id)


def get(design: Design, path: str) -> Any:
    """The record at a path. Raises BadDesign where there is none."""
    record = find(design, path)
    if record is None:
        section, record_id = split(path)
        raise BadDesign(f"no {SECTIONS[section].noun} is called {record_id!r}")
    return record


def parse(path: str, raw: Any) -> Any:
    """The record made from JSON data. Raises BadDesign with the dotted path of what is wrong."""
    raw = thaw(raw)
    try:
        if path == "design":
            return Heading.model_validate(raw)
        section, record_id = split(path)
        SECTIONS[section].ids.validate_python(record_id, strict=True)
        return SECTIONS[section].parse(raw)
    except ValidationError as error:
        raise BadDesign(sentence(error, dotted(path), _model(path, raw))) from None
    except ValueError as error:
        raise BadDesign(f"{dotted(path)}: {error}") from None


def _model(path: str, raw: Any) -> type[BaseModel] | None:
    models: Mapping[str, type[BaseModel]] = {
        "classes": RequestClass,
        "places": Place,
        "links": Link,
        "objectives": Objective,
        "layouts": ChartLayout,
        "frames": Framing,
        "groups": Group,
        "stacks": Stack,
        "silenced": Silence,
    }
    if path.startswith("components/"):
        return Spec.kinds().get(str(raw.get("kind"))) if isinstance(raw, Mapping) else None
    if path.startswith("marks/"):
        return KINDS.get(str(raw.get("kind"))) if isinstance(raw, Mapping) else None
    return models.get(path.partition("/")[0])


def plain(record: Any) -> dict[str, Any]:
    """A record as JSON data with all its fields, `parse`'s inverse."""
    if isinstance(record, BaseModel):
        return record.model_dump(mode="json")
    if isinstance(record, tuple):
        return {"x": record[0], "y": record[1]}
    raw: dict[str, Any] = thaw(record)
    return raw


def replaced(design: Design, records: Mapping[str, Any]) -> Design:
    """The design with these valid records put in (None: taken out); references are not checked."""
    top: dict[str, Any] = {}
    board: dict[str, Any] = {}
    by_section: dict[str, dict[str, Any]] = {}
    for path, record in records.items():
        if path == "design":
            top["name"] = record.name
            board["link_style"] = record.link_style
        else:
            section, record_id = split(path)
            by_section.setdefault(section, {})[record_id] = record
    for section, changed in by_section.items():
        (board if SECTIONS[section].on_board else top)[section] = _merged(mapping(design, section), changed)
    if board:
        top["board"] = design.board.model_copy(update=board)
    return design.model_copy(update=top)


def _merged(records: Mapping[str, Any], changed: Mapping[str, Any]) -> Mapping[str, Any]:
    merged = {**records, **changed}
    if any(record is None for record in changed.values()):
        merged = {key: record for key, record in merged.items() if record is not None}
    if any(key not in records for key in changed):
        merged = {key: merged[key] for key in sorted(merged, key=natural)}
    return frozendict(merged)

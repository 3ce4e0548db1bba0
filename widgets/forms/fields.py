"""What a form shows of a record's class: its fields with shape, unit, bounds, help, default and source."""

import re
from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt
from frozendict import frozendict
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from engine.catalog.regions import REGIONS
from engine.design.marks import Mark
from engine.design.spec import Distribution, Record, Spec
from widgets.language import local, tr

Path = tuple[str, ...]
"""Where a field stands in a record: ("arrivals", "rate_rps")."""


class Number(NamedTuple):
    """A whole number or any number, within bounds (None: open)."""

    whole: bool
    low: float | None = None
    high: float | None = None


class Choice(NamedTuple):
    """One of some words."""

    options: tuple[str, ...]


class Flag(NamedTuple):
    """Yes or no."""


class Text(NamedTuple):
    """Free text, perhaps with well-known values to pick from."""

    known: tuple[str, ...] = ()


class Reference(NamedTuple):
    """The id of a record of this section of the design."""

    section: str


class Nested(NamedTuple):
    """A record inside the record."""

    model: type[Record]


class Weights(NamedTuple):
    """A number for each id of this section of the design."""

    section: str


class Names(NamedTuple):
    """Several words, as a list."""


class Numbers(NamedTuple):
    """Several whole numbers, as a list."""


class Data(NamedTuple):
    """Anything else, as JSON."""


Shape = Number | Choice | Flag | Text | Reference | Nested | Weights | Names | Numbers | Data


class Condition(NamedTuple):
    """The field matters only while its neighbour `name` has one of `values`."""

    name: str
    values: frozenset[Any]


class Field(NamedTuple):
    """One field of a record, ready to be shown."""

    name: str
    title: str
    shape: Shape
    optional: bool
    unit: str
    help: str
    source: str
    default: Any
    when: Condition | None

    @property
    def unset(self) -> str:
        """What it means to leave an optional field empty."""
        found = re.search(r"[Uu]nset: ([^.;]+)", self.help)
        return f"unset: {found[1].replace('`', '')}" if found else "unset"


_ENDS = frozenset({"source", "target"})
"""Ids of what a record joins or happens to: they are set by drawing, not in a form."""
_REFERENCES = frozendict({"place": "places", "inside": "places"})
_WEIGHTS = frozendict({"mix": "classes"})
_KNOWN = frozendict({"location": tuple(REGIONS)})
_PARAMETERS = frozendict({"cv": ("lognormal", "gamma"), "shape": ("pareto",), "quantiles": ("empirical",)})
_ACRONYMS = frozendict(
    {name: name.upper() for name in ("ttl", "cv", "id", "usd", "lru", "lfu", "fifo", "lifo", "ip", "html", "json")}
)
_SUFFIX = re.compile(r"_(ms|s|rps|bytes|gb|mb|mbps|usd|usd_per_month)$")


def fields_of(model: type[BaseModel]) -> tuple[Field, ...]:
    """The fields a person may set, in the order of the form: plain ones, then nested records."""
    return tuple(sorted(_read(model), key=lambda field: isinstance(field.shape, Nested) and not is_time(field.shape)))


def is_time(shape: Shape) -> bool:
    """Whether it is a random time, which is shown like a plain field."""
    return isinstance(shape, Nested) and shape.model is Distribution


def help_text(field: Field) -> str:
    """One line on a field: what it is, its bounds, its default, where that comes from."""
    parts = [
        f"{tr(field.title)}{f' ({tr(field.unit)})' if field.unit else ''}{f': {tr(field.help)}' if field.help else ''}"
    ]
    if isinstance(field.shape, Number) and (bounds := _bounds(field.shape)):
        parts.append(bounds)
    if field.default not in (PydanticUndefined, "") and not isinstance(field.shape, Nested | Weights):
        parts.append(tr("Default {value}.", value=shown(field, field.default)))
    if field.source:
        parts.append(tr("Source: {source}.", source=tr(field.source.rstrip("."))))
    return " ".join(parts)


def shown(field: Field, value: Any) -> str:
    """A value as a short text."""
    if value is None:
        return tr(field.unset)
    if isinstance(value, bool):
        return tr("on") if value else tr("off")
    if isinstance(field.shape, Names | Numbers):
        return ", ".join(str(one) for one in value) or tr("empty")
    if isinstance(value, float):
        return f"{local(f'{value:.12g}')}{f' {tr(field.unit)}' if field.unit else ''}"
    return f"{tr(word(value))}{f' {tr(field.unit)}' if field.unit else ''}" if value != "" else tr("empty")


def word(value: Any) -> str:
    """An option such as round_robin in plain words."""
    return " ".join(_ACRONYMS.get(part, part) for part in str(value).split("_"))


def titled(name: str, *, unit: str = "") -> str:
    """A field's name in plain words; its unit stands elsewhere."""
    bare = _SUFFIX.sub(lambda end: "_size" if end[1] == "bytes" else "", name) if unit else name
    words = [_ACRONYMS.get(part, part) for part in bare.split("_")]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def _bounds(number: Number) -> str:
    low, high = number.low, number.high
    if low is not None and high is not None and high < 1e6:
        return tr("{low} to {high}.", low=local(f"{low:g}"), high=local(f"{high:g}"))
    return tr("At least {low}.", low=local(f"{low:g}")) if low else ""


def _read(model: type[BaseModel]) -> Iterator[Field]:
    choices = _choices(model)
    drawn_only = model.drawn_only if issubclass(model, Spec | Mark) else frozenset()
    for name, info in model.model_fields.items():
        if name in drawn_only:
            continue
        shape, optional = _shape(name, info.annotation, info.metadata)
        is_end = name in _ENDS and not isinstance(shape, Number)
        if is_end or (name == "kind" and (not isinstance(shape, Choice) or len(shape.options) < 2)):
            continue
        extra = info.json_schema_extra if isinstance(info.json_schema_extra, Mapping) else {}
        unit = str(extra.get("unit", "")) or _unit_of(name, shape)
        when, meaning = _condition(name, info.description or "", choices)
        if model is Distribution and name in _PARAMETERS:
            when = Condition("distribution", frozenset(_PARAMETERS[name]))
        default = info.get_default(call_default_factory=True)
        title = titled(name, unit=unit) + (" time" if is_time(shape) and name != "latency" else "")
        yield Field(name, title, shape, optional, unit, meaning, str(extra.get("source", "")), default, when)


def _unit_of(name: str, shape: Shape) -> str:
    return "ms" if isinstance(shape, Number) and name.endswith("_ms") else ""


def _choices(model: type[BaseModel]) -> Mapping[str, frozenset[Any]]:
    """The values that a help text may begin with, by the field they belong to."""
    result: dict[str, frozenset[Any]] = {}
    for name, info in model.model_fields.items():
        shape, _ = _shape(name, info.annotation, info.metadata)
        if isinstance(shape, Choice):
            result[name] = frozenset(shape.options)
        elif isinstance(shape, Flag):
            result[name] = frozenset({name})
    return result


def _condition(name: str, help: str, choices: Mapping[str, frozenset[Any]]) -> tuple[Condition | None, str]:
    """A help text such as "ramp, step: when it begins." names the choices under which the field matters."""
    prefix, colon, rest = help.partition(": ")
    named = frozenset(prefix.split(", "))
    for other, values in choices.items():
        if colon and other != name and named <= values:
            matters = frozenset({True}) if values == {other} else named
            return Condition(other, matters), rest[:1].upper() + rest[1:]
    return None, help


def _shape(name: str, annotation: Any, metadata: list[Any]) -> tuple[Shape, bool]:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        return _shape(name, inner, [*metadata, *marks])
    if origin in (Union, UnionType):
        arms = [arm for arm in get_args(annotation) if arm is not NoneType]
        shape = _shape(name, arms[0], metadata)[0] if len(arms) == 1 else Data()
        return shape, len(arms) < len(get_args(annotation))
    return _plain(name, annotation, origin, metadata), False


def _plain(name: str, annotation: Any, origin: Any, metadata: list[Any]) -> Shape:
    if origin is Literal:
        return Choice(get_args(annotation)) if isinstance(get_args(annotation)[0], str) else Data()
    if annotation is bool:
        return Flag()
    if annotation in (int, float):
        return Number(annotation is int, _bound(metadata, Ge, Gt), _bound(metadata, Le, Lt))
    if annotation is str:
        return Reference(_REFERENCES[name]) if name in _REFERENCES else Text(_KNOWN.get(name, _listed(metadata)))
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return Nested(annotation)
    if origin is tuple and get_args(annotation)[1:] == (...,):
        match _plain("", *_bare(annotation), []):
            case Text():
                return Names()
            case Number(whole=True):
                return Numbers()
    return Weights(_WEIGHTS[name]) if name in _WEIGHTS else Data()


def _bare(annotation: Any) -> tuple[Any, Any]:
    """What a list holds, without its bounds."""
    inner = get_args(annotation)[0]
    inner = get_args(inner)[0] if get_origin(inner) is Annotated else inner
    return inner, get_origin(inner)


def _listed(metadata: list[Any]) -> tuple[str, ...]:
    """The values that the file's schema lists for a text."""
    extras = [mark.json_schema_extra for mark in metadata if isinstance(mark, FieldInfo)]
    listed = (extra.get("enum") for extra in extras if isinstance(extra, Mapping))
    return next((tuple(str(value) for value in values) for values in listed if isinstance(values, list)), ())


def _bound(metadata: list[Any], closed: type, open_: type) -> float | None:
    for mark in metadata:
        for arm in getattr(mark, "metadata", [mark]) if isinstance(mark, FieldInfo) else [mark]:
            if isinstance(arm, closed):
                return float(getattr(arm, closed.__name__.lower()))
            if isinstance(arm, open_):
                return float(getattr(arm, open_.__name__.lower()))
    return None

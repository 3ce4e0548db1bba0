"""A design in one line, for tests, notebooks and bug reports.

    design("web 200rps > lb > app*3 > db")
    design("users 500rps > lb(algorithm=random) > app*2(cores=8, service.mean_ms=5) > cache + db; db > replica*2")

A chain links each part to the next; `;` or a new line begins another chain, and a name met before means the
same component. In a part `+` joins several, `*n` makes n of them (app-1 ... app-n), and parentheses set fields
by path, values as JSON or plain words. Parentheses before a part set fields of the links into it:
`web > (timeout_ms=500, retries=2) app`. The kind follows from the name or its beginning (web-1 is a server,
see `Spec.names`); `replica` is a database in that role; a rate (`200rps`), a closed population (`50users`) or
the bare name `web` at the head of a chain makes a client.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from engine.design.document import Design
from engine.design.files import from_json
from engine.design.spec import Spec
from engine.errors import BadDesign

_OUTSIDE = r"(?![^()]*\))"
_CHAIN, _ARROW, _PLUS = (re.compile(mark + _OUTSIDE) for mark in (r"[;\n]", ">", r"\+"))
_INTO = re.compile(r"\s*\(([^()]*)\)")
_PART = re.compile(
    r"\s*(?P<name>[a-z][a-z0-9-]*)(?:\*(?P<times>\d+))?(?:\s+(?P<amount>[\d.]+)(?P<unit>rps|users))?"
    r"\s*(?:\((?P<options>[^()]*)\))?\s*"
)
_OPTION = re.compile(r"\s*(?P<path>[a-z_][a-z0-9_.]*)\s*=\s*(?P<value>\"[^\"]*\"|\[.*?\]|\{.*?\}|[^,]*?)\s*(?:,|$)")
_COLUMN, _ROW = 200, 120
_MAX_TIMES = 10_000

_Fields = dict[str, Any]


def design(text: str, name: str = "Untitled") -> Design:
    """The design that the notation describes. Raises BadDesign where it is not understood."""
    components: dict[str, _Fields] = {}
    links: dict[str, _Fields] = {}
    columns: dict[str, int] = {}
    for chain in filter(str.strip, _CHAIN.split(text)):
        callers: list[str] = []
        head = 0
        for column, piece in enumerate(_ARROW.split(chain)):
            into = _INTO.match(piece)
            callees: list[str] = []
            for part in _PLUS.split(piece[into.end() :] if into else piece):
                for component_id, fields in _part(part, is_head=column == 0).items():
                    _merge(components.setdefault(component_id, {}), fields)
                    callees.append(component_id)
            if column == 0:
                head = columns.get(callees[0], 0)
            for component_id in callees:
                columns.setdefault(component_id, head + column)
            options = _options(into[1]) if into else {}
            links |= {f"{a}-{b}": {"source": a, "target": b, **options} for a in callers for b in callees}
            callers = callees
    board = {"positions": _positions(columns)}
    return from_json({"name": name, "components": components, "links": links, "board": board})


def _positions(columns: Mapping[str, int]) -> dict[str, list[int]]:
    """Every component in its column, below those that were named before it."""
    rows: Counter[int] = Counter()
    positions = {}
    for component_id, column in columns.items():
        positions[component_id] = [column * _COLUMN, rows[column] * _ROW]
        rows[column] += 1
    return positions


def _part(text: str, is_head: bool) -> dict[str, _Fields]:
    """The components of one part by id, each with the fields that the text sets."""
    found = _PART.fullmatch(text)
    if found is None:
        raise BadDesign(f"{text.strip()!r} is not understood: expected a name such as app*3(cores=8)")
    name, times, amount = found["name"], found["times"], found["amount"]
    if int(times or 1) > _MAX_TIMES:
        raise BadDesign(f"{text.strip()!r} asks for too many components: at most {_MAX_TIMES} are allowed")
    is_client = amount is not None or (is_head and name == "web" and not times)
    fields: _Fields = {"kind": "client"} if is_client else _kind(name)
    if amount is not None:
        closed = found["unit"] == "users"
        number = _value(amount)
        fields["arrivals"] = {"process": "closed", "population": number} if closed else {"rate_rps": number}
    _merge(fields, _options(found["options"] or ""))
    ids = [f"{name}-{number}" for number in range(1, int(times) + 1)] if times else [name]
    return dict.fromkeys(ids, fields)


def _kind(name: str) -> _Fields:
    kinds = {alias: kind for kind, spec in Spec.kinds().items() for alias in (*spec.names, kind.replace("_", "-"))}
    beginning = name
    while beginning:
        if beginning == "replica":
            return {"kind": "database", "role": "replica"}
        if beginning in kinds:
            return {"kind": kinds[beginning]}
        beginning = beginning.rpartition("-")[0]
    raise BadDesign(f"{name!r} names no kind of component: expected one of {', '.join(sorted({*kinds, 'replica'}))}")


def _options(text: str) -> _Fields:
    fields: _Fields = {}
    end = 0
    while text[end:].strip():
        option = _OPTION.match(text, end)
        if option is None:
            raise BadDesign(f"{text[end:].strip()!r} is not understood: expected field=value")
        inner: Any = _value(option["value"])
        for step in reversed(option["path"].split(".")):
            inner = {step: inner}
        _merge(fields, inner)
        end = option.end()
    return fields


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return text


def _merge(into: _Fields, fields: _Fields) -> None:
    """Puts fields in, deep; objects are copied, so that parts share none."""
    for key, value in fields.items():
        if isinstance(value, dict):
            below = into.setdefault(key, {})
            if isinstance(below, dict):
                _merge(below, value)
                continue
        into[key] = value

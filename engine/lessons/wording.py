"""The text of a lesson with its numbers filled in, from the design and from the claims."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from engine.components.client import Client
from engine.design import records
from engine.design.document import Design
from engine.errors import BadDesign
from engine.lessons.lesson import Lesson

PLACEHOLDER = re.compile(r"\{\{([^{}]*)\}\}")


def resolved(text: str, lesson: Lesson, design: Design, say: Callable[[str], str] = str) -> str:
    """The text with every placeholder replaced; `say` puts the words of a value into the language of the text.

    `{{components/web-1/cores}}` is a field, `{{share:links/a/loss}}` the same in percent, `{{claim:outage}}` the
    limit of a claim in words, and `{{design:usd_per_month}}`, `{{design:users}}` and `{{design:rps}}` sums over the
    components. Raises BadDesign for one that stands for nothing.
    """
    return PLACEHOLDER.sub(lambda found: say(_value(found[1], lesson, design)), text)


def _value(key: str, lesson: Lesson, design: Design) -> str:
    source, colon, name = key.partition(":")
    if source == "claim":
        claim = lesson.claim(name)
        if claim is None:
            raise BadDesign(f"{{{{{key}}}}}: no claim is called {name!r}")
        return claim.wording
    if source == "design":
        return _sum(name, design)
    value = _field(name if colon else key, design)
    return f"{100 * value:,.10g} %" if source == "share" else _plain(value)


def _sum(name: str, design: Design) -> str:
    clients = [one for one in design.components.values() if isinstance(one, Client)]
    sums: Mapping[str, float] = {
        "usd_per_month": float(f"{sum(one.usd_per_month() for one in design.components.values()):.3g}"),
        "users": sum(one.arrivals.users or 0 for one in clients),
        "rps": float(f"{sum(one.arrivals.mean_rps for one in clients):.3g}"),
    }
    if name not in sums:
        raise BadDesign(f"{{{{design:{name}}}}}: expected one of {', '.join(sums)}")
    return _plain(sums[name])


def _field(key: str, design: Design) -> Any:
    section, _, rest = key.partition("/")
    name, _, field = rest.partition("/")
    if section not in records.SECTIONS or not field:
        raise BadDesign(f"{{{{{key}}}}}: expected section/id/field, such as components/web-1/cores")
    value: Any = records.plain(records.get(design, f"{section}/{name}"))
    for part in field.split("."):
        try:
            value = value[int(part)] if isinstance(value, list | tuple) else value[part]
        except (KeyError, IndexError, TypeError, ValueError):
            raise BadDesign(f"{{{{{key}}}}}: there is no field {part!r}") from None
    return value


def _plain(value: Any) -> str:
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return str(value).lower() if not isinstance(value, str) else value
    return f"{value:,.10g}"

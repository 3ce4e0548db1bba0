"""The text of a lesson with its numbers filled in, from the design and from the claims."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from engine.components.client import Client
from engine.design import records
from engine.design.document import Design
from engine.errors import BadDesign
from engine.lessons.lesson import Lesson

FIGURES = ("busy", "cores", "calls", "work", "hits", "usd")
PLACEHOLDER = re.compile(r"\{\{([^{}]*)\}\}")


def resolved(text: str, lesson: Lesson, design: Design, say: Callable[[str], str] = str) -> str:
    """The text with every placeholder replaced; `say` puts the words of a value into the language of the text.

    `{{components/web-1/cores}}` is a field, `{{share:links/a/loss}}` the same in percent, `{{claim:outage}}` the
    limit of a claim in words, and `{{design:usd_per_month}}`, `{{design:users}}` and `{{design:rps}}` sums over the
    components. `{{seconds:links/a/timeout_ms}}` is a field of milliseconds in seconds, `{{step:06-load-balancer}}` the
    number of a step of the chapter. Of a component, by the arithmetic of the rules, `{{busy:web}}` is its utilization
    in percent, `{{cores:web}}` its busy cores, `{{calls:web}}` its calls in a second, `{{work:web}}` the milliseconds
    of a call, `{{hits:cache}}` its hit ratio, and `{{usd:web}}` what it costs a month. Raises BadDesign for one that
    stands for nothing.
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
    if source == "step":
        if not name[:2].isdecimal():
            raise BadDesign(f"{{{{{key}}}}}: expected a step of the chapter, such as 06-load-balancer")
        return str(int(name[:2]))
    if source in FIGURES:
        return _figure(source, name, design)
    value = _field(name if colon else key, design)
    if source in ("seconds", "share") and not isinstance(value, int | float):
        raise BadDesign(f"{{{{{key}}}}}: {name} is no number")
    if source == "seconds":
        return _plain(value / 1000)
    return f"{100 * value:,.10g} %" if source == "share" else _plain(value)


def _figure(figure: str, component_id: str, design: Design) -> str:
    """What the arithmetic of the rules says of a component."""
    from engine.rules.graph import Graph  # heavy, and only these placeholders ask for it
    from engine.rules.load import traffic

    spec = design.components.get(component_id)
    if spec is None:
        raise BadDesign(f"{{{{{figure}:{component_id}}}}}: there is no component {component_id!r}")
    flow = Graph(design).once(traffic)
    busy = flow.utilization.get(component_id, 0.0)
    told: Mapping[str, float] = {
        "busy": 100 * busy,
        "hits": 100 * flow.hits.get(component_id, 0.0),
        "cores": busy * getattr(spec, "cores", 0) * getattr(spec, "instances", 1),
        "calls": flow.rps(component_id),
        "work": flow.work_ms.get(component_id, 0.0),
        "usd": spec.usd_per_month(),
    }
    if figure in ("busy", "hits"):
        return f"{told[figure]:.0f} %"
    return _plain(float(f"{told[figure]:.3g}"))


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

"""Events that change the design itself: what an edit would do, done by the time line at exactly its moment.

`restructured` is a pure function from a design and an event to a design; each event's name has one in `BY_NAME`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from engine.catalog.instances import LADDER
from engine.design import records
from engine.design.change import Change, apply
from engine.design.document import Design, Event
from engine.design.spec import Spec
from engine.errors import BadDesign, BadEvent

Restructure = Callable[[Design, Event], Design]


def restructured(design: Design, event: Event) -> Design:
    """The design after a structural event. Raises BadEvent where it cannot happen to its target."""
    try:
        return BY_NAME[event.event](design, event)
    except BadDesign as error:
        raise BadEvent(f"event {event.event}: {error}") from None


def with_fields(design: Design, component_id: str, **fields: Any) -> Design:
    """The design with other values in some fields of a component, checked as in a file."""
    before = design.components[component_id].model_dump(mode="json")
    updates = {f"components/{component_id}": {name: [before[name], value] for name, value in fields.items()}}
    return apply(design, Change.from_json({"label": "event", "updated": updates}))


def target_with(design: Design, event: Event, field: str, noun: str) -> Spec:
    """The event's target, which must have this field."""
    component = design.components.get(event.target)
    if component is None or field not in type(component).model_fields:
        raise BadEvent(f"event {event.event}: {event.target!r} is not in the running design as {noun}")
    return component


def resize(design: Design, event: Event) -> Design:
    """Vertical scaling: to the size the event names, else one rung up the ladder, which has a top."""
    component = target_with(design, event, "instance", "a component with an instance size")
    size = event.size
    if size is None:
        now: str | None = getattr(component, "instance", None)
        larger = list(LADDER)[list(LADDER).index(now) + 1 :] if now else _larger_than(component)
        if not larger:
            raise BadEvent(
                f"event resize: {event.target!r} is as large as instances get ({list(LADDER)[-1]}): "
                "beyond it only more instances help"
            )
        size = larger[0]
    return with_fields(design, event.target, instance=size)


def _larger_than(component: Spec) -> list[str]:
    """The rungs with more cores than a component that stands on none of them."""
    return [name for name, rung in LADDER.items() if rung.cores > getattr(component, "cores", 0)]


def add_instance(design: Design, event: Event) -> Design:
    """Horizontal scaling: one more instance, which serves after its boot."""
    instances = getattr(target_with(design, event, "instances", "a component with instances"), "instances", 0)
    return with_fields(design, event.target, instances=instances + 1)


def remove_instance(design: Design, event: Event) -> Design:
    """One instance less: it takes no more calls and goes when it is through with those it has."""
    instances = getattr(target_with(design, event, "instances", "a component with instances"), "instances", 0)
    return with_fields(design, event.target, instances=instances - 1)


def dns_change(design: Design, event: Event) -> Design:
    """A DNS record gets another weight; at 0 it is answered no more. Kept answers live on until their TTL ends."""
    link = design.links.get(event.target)
    if link is None or design.components[link.source].kind != "dns":
        raise BadEvent(f"event dns_change: {event.target!r} is not in the running design as a link of a DNS")
    if event.weight is None:
        raise BadEvent(f"event dns_change: expected the new weight of the record {event.target!r}")
    return records.replaced(design, {f"links/{event.target}": link.model_copy(update={"weight": event.weight})})


BY_NAME: Mapping[str, Restructure] = {
    "dns_change": dns_change,
    "resize": resize,
    "add_instance": add_instance,
    "remove_instance": remove_instance,
}
"""The function of each structural event, by its name."""

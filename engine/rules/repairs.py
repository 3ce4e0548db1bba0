"""The changes that quick fixes are made of, beside the verbs that people use."""

import math
from typing import Any, TypeVar

from engine.components.server import Server
from engine.components.worker import Worker
from engine.design.change import Change, propose
from engine.design.document import Design, Link
from engine.design.records import get
from engine.design.spec import Spec
from engine.design.verbs import fresh_id, room_between

ROOM = 0.7
"""How busy that may be which is added."""
MOST_INSTANCES = 10_000
Sized = TypeVar("Sized", Server, Worker)


def id_of(path: str) -> str:
    """The id in a record path."""
    return path.partition("/")[2]


def put(design: Design, label: str, path: str, **fields: Any) -> Change:
    """Give a record other values, under a label that says what for."""
    return propose(design, label, {path: get(design, path).model_copy(update=fields)})


def sized(spec: Sized, rps: float) -> Sized:
    """As many instances as calls of usual size need, with room to spare."""
    instances = math.ceil(rps * spec.service.mean / 1000 / spec.cores / ROOM)
    return spec.model_copy(update={"instances": max(1, min(instances, MOST_INSTANCES))})


def put_between(design: Design, link_id: str, component: Spec) -> Change:
    """Stand a new component in the middle of a link, on the board too."""
    link = design.links[link_id]
    new_id = fresh_id(design.components, component.kind.replace("_", "-"))
    onward = Link(source=new_id, target=link.target)
    records: dict[str, Any] = {
        f"components/{new_id}": component,
        f"links/{link_id}": link.model_copy(update={"target": new_id}),
        f"links/{fresh_id(design.links, f'{new_id}-{link.target}'[:56])}": onward,
    }
    records |= room_between(design, link.source, [link.target], new_id)
    return propose(design, f"Put {component.about.one} between {link.source} and {link.target}", records)

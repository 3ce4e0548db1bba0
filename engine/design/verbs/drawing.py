"""Drawing: components and links come, move and go."""

from collections.abc import Iterable, Mapping
from typing import Any

from engine.design.change import Change, apply, propose
from engine.design.document import Design, Link
from engine.design.records import find, get, parse, plain, split
from engine.design.spec import Spec, UnknownSpec
from engine.design.verbs.grouping import SCALES, released
from engine.design.verbs.naming import fresh_id, retargeted
from engine.errors import BadDesign


def add(design: Design, component_id: str | None, spec: Spec, position: tuple[float, float]) -> Change:
    """Adds a component at a position of the canvas; without an id it gets a fresh one after its kind."""
    names = (*spec.names, spec.kind.replace("_", "-"))
    component_id = component_id or fresh_id(design.components, names[0])
    if component_id in design.components:
        raise BadDesign(f"a component is called {component_id!r} already: an id may stand once")
    path = f"components/{component_id}"
    return propose(
        design,
        f"Add {component_id}",
        {path: parse(path, plain(spec)), f"positions/{component_id}": _point(component_id, position)},
    )


def _point(component_id: str, position: tuple[float, float]) -> Any:
    x, y = position
    return parse(f"positions/{component_id}", {"x": float(x), "y": float(y)})


def connect(design: Design, source: str, target: str, link: Link | None = None) -> Change:
    """Links two components; `link` gives its other fields. Its id is source-target.

    Refuses a link to itself, a second one of the same role, and one that the source's kind never uses.
    """
    for end in (source, target):
        get(design, f"components/{end}")
    if source == target:
        raise BadDesign(f"{source} cannot be linked to itself: a link leads to another component")
    _expect_call(design, source, target)
    link = (link or Link(source=source, target=target)).model_copy(update={"source": source, "target": target})
    for other in design.links.values():
        if (other.source, other.target, other.role) == (source, target, link.role):
            raise BadDesign(f"{source} is linked to {target} already")
    link_id = fresh_id(design.links, f"{source}-{target}"[:60].rstrip("-"))
    return propose(design, f"Connect {source} to {target}", {f"links/{link_id}": link})


def insert(design: Design, link_id: str, spec: Spec, position: tuple[float, float]) -> Change:
    """Puts a new component into a link: the link leads to it, and a new one from it to where the old one led.

    Refuses where either half could not mean anything.
    """
    link: Link = get(design, f"links/{link_id}")
    added = add(design, None, spec, position)
    new_id = next(split(path)[1] for path in added.added if path.startswith("components/"))
    between = apply(design, added)
    _expect_call(between, link.source, new_id)
    half = Link(source=new_id, target=link.target, classes=link.classes)
    first = propose(between, "", {f"links/{link_id}": link.model_copy(update={"target": new_id, "role": "auto"})})
    second = connect(apply(between, first), new_id, link.target, half)
    label = f"Insert {new_id} into {link_id}"
    return added.squash(first).squash(second).model_copy(update={"label": label})


def reconnect(design: Design, link_id: str, source: str, target: str) -> Change:
    """Leads a link from or to another component; all it says besides stays."""
    link: Link = get(design, f"links/{link_id}")
    without = apply(design, remove(design, [f"links/{link_id}"]))
    connect(without, source, target, link)  # refuses with its sentence
    after = link.model_copy(update={"source": source, "target": target})
    return propose(design, f"Lead {link_id} from {source} to {target}", {f"links/{link_id}": after})


def attach(design: Design, source: str, spec: Spec, position: tuple[float, float]) -> Change:
    """Adds a component that `source` calls, and the link to it."""
    added = add(design, None, spec, position)
    new_id = next(split(path)[1] for path in added.added if path.startswith("components/"))
    linked = connect(apply(design, added), source, new_id)
    return added.squash(linked).model_copy(update={"label": f"Add {new_id} after {source}"})


def _expect_call(design: Design, source: str, target: str) -> None:
    caller, callee = get(design, f"components/{source}"), get(design, f"components/{target}")
    if not may_call(caller, callee):
        kinds = ", ".join(sorted((Spec.kinds()[kind].about.name for kind in caller.calls), key=str.lower))
        if not kinds:
            raise BadDesign(f"{caller.about.one} cannot call {callee.about.one}, nor anything else")
        raise BadDesign(f"{caller.about.one} cannot call {callee.about.one}; it may call: {kinds}")


def may_call(caller: Spec, callee: Spec) -> bool:
    """Whether a link from one to the other can mean anything; of unknown kinds nobody can tell."""
    unknown = isinstance(caller, UnknownSpec) or isinstance(callee, UnknownSpec)
    return unknown or callee.kind in caller.calls


def disconnect(design: Design, link_id: str) -> Change:
    """Removes a link."""
    return remove(design, [f"links/{link_id}"])


def move(design: Design, positions: Mapping[str, tuple[float, float]]) -> Change:
    """Puts components at new positions of the canvas, by id."""
    for component_id in positions:
        get(design, f"components/{component_id}")
    moved = {f"positions/{component_id}": _point(component_id, xy) for component_id, xy in positions.items()}
    return propose(design, f"Move {_named(list(positions))}", moved)


def remove(design: Design, paths: Iterable[str]) -> Change:
    """Removes records by path, with all that cannot stand without them: links, positions, events.

    What stood in a removed place stands in none; a removed class leaves the mixes; what stood in a removed
    autoscaling group scales itself no more.
    """
    paths = list(paths)
    gone: dict[str, Any] = {}
    for path in paths:
        get(design, path)
        gone[path] = None
    if "design" in gone:
        raise BadDesign("the design itself cannot be removed")
    links = {path: None for path, link in retargeted(design, gone).items() if link is None}
    gone |= links
    cleared = retargeted(design, gone)
    for path, record in released(design, paths).items():
        cleared[path] = cleared.get(path, record).model_copy(update={SCALES: None})
    for path in list(gone):
        section, record_id = split(path)
        if section == "components" and find(design, f"positions/{record_id}") is not None:
            gone[f"positions/{record_id}"] = None
        if section == "places" and find(design, f"frames/{record_id}") is not None:
            gone[f"frames/{record_id}"] = None
    return propose(design, f"Remove {_named([split(path)[1] for path in paths])}", {**cleared, **gone})


def _named(ids: list[str]) -> str:
    return ids[0] if len(ids) == 1 else f"{len(ids)} items"

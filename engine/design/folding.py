"""What is seen of a design whose groups are folded: which box stands for what, which links are one line."""

from collections.abc import Mapping
from typing import NamedTuple

from frozendict import frozendict

from engine.design.document import Design


class Fold(NamedTuple):
    """What folded places hide. Without any, all maps are empty."""

    owner: Mapping[str, str] = frozendict()
    """The place whose box stands for a component."""
    inner: frozenset[str] = frozenset()
    """Places that lie inside a box."""
    bundles: Mapping[str, tuple[str, ...]] = frozendict()
    """The link that is drawn, to all that run between the same two ends; only links that meet a box."""
    quiet: frozenset[str] = frozenset()
    """Links that are not drawn: inside a box, or drawn as one with another."""

    def end(self, component_id: str) -> str:
        """The path of what stands for a component: itself, or a box."""
        place = self.owner.get(component_id)
        return f"components/{component_id}" if place is None else f"places/{place}"


def fold(design: Design) -> Fold:
    """What the collapsed places of a design hide."""
    collapsed = {key for key, framing in design.board.frames.items() if framing.collapsed}
    if not collapsed:
        return Fold()
    boxes: dict[str, str] = {}
    for key, place in design.places.items():
        outer = place.inside if place.inside in collapsed else None
        if outer is not None or key in collapsed:
            boxes[key] = outer or key
    owner = {key: boxes[spec.place] for key, spec in design.components.items() if spec.place in boxes}
    bundles: dict[tuple[str, str], list[str]] = {}
    quiet: set[str] = set()
    for key, link in design.links.items():
        source, target = owner.get(link.source), owner.get(link.target)
        if source is None and target is None:
            continue
        if source == target:
            quiet.add(key)
            continue
        ends = (f"places/{source}" if source else link.source, f"places/{target}" if target else link.target)
        bundles.setdefault(ends, []).append(key)
    for keys in bundles.values():
        quiet.update(keys[1:])
    return Fold(
        frozendict(owner),
        frozenset(key for key, box in boxes.items() if box != key),
        frozendict({keys[0]: tuple(keys) for keys in bundles.values()}),
        frozenset(quiet),
    )

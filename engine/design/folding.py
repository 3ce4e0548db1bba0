"""What is seen of a design whose groups are folded: which box stands for what, which links are one line."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from frozendict import frozendict

from engine.design.document import Design, Stack

Neighbours = frozenset[tuple[str, str, Any]]


class Fold(NamedTuple):
    """What folded places and stacks hide. Without any, all maps are empty."""

    owner: Mapping[str, str] = frozendict()
    """The path of the place or group whose box stands for a component."""
    inner: Mapping[str, str] = frozendict()
    """The paths of places and groups that lie inside a box, to its path."""
    behind: Mapping[str, str] = frozendict()
    """The component on top of the stack that another stands behind."""
    stacks: Mapping[str, tuple[str, ...]] = frozendict()
    """The component on top of a stack, to all that it shows, itself first."""
    bundles: Mapping[str, tuple[str, ...]] = frozendict()
    """The link that is drawn, to all that run between the same two ends; only links that meet a box or a stack."""
    quiet: frozenset[str] = frozenset()
    """Links that are not drawn: inside a box, or drawn as one with another."""
    both_ways: frozenset[str] = frozenset()
    """Those of `bundles` beside which another runs the other way."""

    def end(self, component_id: str) -> str:
        """The path of what stands for a component: itself, the top of its stack, or a box."""
        box = self.owner.get(component_id)
        return f"components/{self.behind.get(component_id, component_id)}" if box is None else box

    def seat(self, component_id: str) -> str:
        """Where a component is seen: the id of its card or of the top of its stack, or the path of a box."""
        return self.end(component_id).removeprefix("components/")

    def stacked(self, component_id: str) -> tuple[str, ...]:
        """All components of the stack that one belongs to, the top first; it alone where there is none."""
        top = self.behind.get(component_id, component_id)
        return self.stacks.get(top, (top,))


def fold(design: Design) -> Fold:
    """What the collapsed places and the stacks of a design hide."""
    collapsed = {key for key, framing in design.board.frames.items() if framing.collapsed}
    if not collapsed and not design.board.stacks and not any(one.collapsed for one in design.board.groups.values()):
        return Fold()
    owner, inner = _boxes(design, collapsed)
    behind = _behind(design)
    stacks: dict[str, tuple[str, ...]] = {}
    for key, top in behind.items():
        stacks[top] = (*stacks.get(top, (top,)), key)
    folded = Fold(
        frozendict(owner),
        frozendict(inner),
        frozendict(behind),
        frozendict(stacks),
    )
    bundles: dict[tuple[str, str], list[str]] = {}
    quiet: set[str] = set()
    for key, link in design.links.items():
        source, target = folded.end(link.source), folded.end(link.target)
        if source == target:
            quiet.add(key)
        else:
            bundles.setdefault((source, target), []).append(key)
    tops = {f"components/{key}" for key in folded.behind.values()}
    bare = {f"components/{key}" for key in design.components} - tops
    at_box = {ends: keys for ends, keys in bundles.items() if not bare.issuperset(ends)}
    for keys in at_box.values():
        quiet.update(keys[1:])
    return folded._replace(
        bundles=frozendict({keys[0]: tuple(keys) for keys in at_box.values()}),
        quiet=frozenset(quiet),
        both_ways=frozenset(keys[0] for (source, target), keys in at_box.items() if (target, source) in at_box),
    )


def _boxes(design: Design, collapsed: Collection[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The box that stands for each component, and the one that hides each place and group; places come first."""
    boxes: dict[str, str] = {}
    inner: dict[str, str] = {}
    for key, place in design.places.items():
        outer = place.inside if place.inside in collapsed else None
        if outer is not None or key in collapsed:
            boxes[key] = f"places/{outer or key}"
        if outer is not None:
            inner[f"places/{key}"] = f"places/{outer}"
    owner = {key: boxes[spec.place] for key, spec in design.components.items() if spec.place in boxes}
    groups = design.board.groups
    for key in sorted(groups, key=lambda key: (-len(groups[key].members), groups[key].kind != "tier", key)):
        members, path = groups[key].members, f"groups/{key}"
        if members and all(one in owner for one in members):
            inner[path] = owner[members[0]]
        elif groups[key].collapsed:
            owner |= {one: path for one in members if one not in owner}
    return owner, inner


def _behind(design: Design) -> dict[str, str]:
    found: dict[str, str] = {}
    if not design.board.stacks:
        return found
    near = neighbours(design)
    for stack in design.board.stacks.values():
        for key in alike(design, stack, near)[1:]:
            found.setdefault(key, stack.members[0])
    return {key: top for key, top in found.items() if top not in found}


def neighbours(design: Design) -> Mapping[str, Neighbours]:
    """What every component is linked to, and how."""
    found: dict[str, set[tuple[str, str, Any]]] = {key: set() for key in design.components}
    for link in design.links.values():
        bare = link.model_copy(update={"source": "", "target": "", "title": ""})
        found[link.source].add(("to", link.target, bare))
        found[link.target].add(("from", link.source, bare))
    return {key: frozenset(some) for key, some in found.items()}


def alike(design: Design, stack: Stack, near: Mapping[str, Neighbours]) -> tuple[str, ...]:
    """The first member and those that have the same fields (but for the title) and the same links."""
    first = stack.members[0]
    spec = design.components[first].model_copy(update={"title": ""})
    return tuple(
        key
        for key in stack.members
        if design.components[key].model_copy(update={"title": ""}) == spec and near[key] == near[first]
    )

"""Stacks: identical components seen as one card, one more and one fewer of them."""

from collections.abc import Iterable

from engine.design.change import Change, apply, propose
from engine.design.data import natural
from engine.design.document import Design, Stack
from engine.design.folding import alike, neighbours
from engine.design.records import get
from engine.design.verbs.drawing import remove
from engine.design.verbs.multiplying import duplicate_linked
from engine.design.verbs.naming import fresh_id
from engine.errors import BadDesign


def stack(design: Design, component_ids: Iterable[str]) -> Change:
    """Draws identical components as one card. Refuses where one differs from the first in a field or a link."""
    ids = sorted(set(component_ids), key=natural)
    for key in ids:
        get(design, f"components/{key}")
        if stack_of(design, key) is not None:
            raise BadDesign(f"{key} stands in a stack already: unstack it first")
    if len(ids) < 2:
        raise BadDesign("a stack needs two identical components at least")
    same = alike(design, Stack(members=tuple(ids)), neighbours(design))
    for key in ids:
        if key not in same:
            raise BadDesign(f"{key} differs from {ids[0]}: a stack is of one kind, with the same fields and links")
    path = f"stacks/{fresh_id(design.board.stacks, 'stack')}"
    return propose(design, f"Stack {len(ids)} components", {path: Stack(members=tuple(ids))})


def stack_of(design: Design, component_id: str) -> str | None:
    """The id of the stack that a component stands in."""
    return next((key for key, one in design.board.stacks.items() if component_id in one.members), None)


def unstack(design: Design, component_ids: Iterable[str]) -> Change:
    """Draws the components of the stacks that these stand in each by itself. Refuses where there is none."""
    found = {key for one in component_ids if (key := stack_of(design, one)) is not None}
    if not found:
        raise BadDesign("no stack is selected")
    return propose(design, "Unstack", {f"stacks/{key}": None for key in found})


def grow_stack(design: Design, stack_id: str) -> Change:
    """Adds a copy of the last member, with its links, to a stack."""
    members = get(design, f"stacks/{stack_id}").members
    copied = duplicate_linked(design, members[-1:])
    fresh = [path.partition("/")[2] for path in copied.added if path.startswith("components/")]
    larger = propose(apply(design, copied), "", {f"stacks/{stack_id}": Stack(members=(*members, *fresh))})
    return copied.squash(larger).model_copy(update={"label": f"One more {members[0]}"})


def shrink_stack(design: Design, stack_id: str) -> Change:
    """Removes the last member of a stack, with its links."""
    members = get(design, f"stacks/{stack_id}").members
    return remove(design, [f"components/{members[-1]}"]).model_copy(update={"label": f"One fewer {members[0]}"})

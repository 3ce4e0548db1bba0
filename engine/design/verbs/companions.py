"""What goes along with copied components: the stacks and groups that they stand in."""

from collections.abc import Collection, Mapping
from typing import Any

from engine.design.document import Design, Group
from engine.design.framing import Stack
from engine.design.verbs.naming import fresh_id

Shift = tuple[float, float]


def companions(
    design: Design, part: Design, names: Mapping[str, str], fresh: Collection[str], shift: Shift
) -> dict[str, Any]:
    """The stacks and groups of the copies of a part's components in a design, by path; `names` says what became what.

    A stack comes along where all its members do. The copies of members of a group join it, or are a group of
    their own where its id is in `fresh`; then it is drawn so far away.
    """
    records: dict[str, Any] = {}
    for key, stack in part.board.stacks.items():
        if all(one in names for one in stack.members):
            taken = {*design.board.stacks, *(path.partition("/")[2] for path in records)}
            copied = tuple(names[one] for one in stack.members)
            records[f"stacks/{fresh_id(taken, key)}"] = Stack(members=copied)
    for key, group in part.board.groups.items():
        copied = tuple(names[one] for one in group.members if one in names)
        if key in fresh:
            taken = {*design.board.groups, *(path.partition("/")[2] for path in records)}
            title = f"{group.title} (copy)" if group.title and key in design.board.groups else group.title
            own = group.shifted(*shift).model_copy(update={"members": copied, "title": title})
            records[f"groups/{fresh_id(taken, key)}"] = own
        elif copied and key in design.board.groups:
            known: Group = design.board.groups[key]
            records[f"groups/{key}"] = known.model_copy(update={"members": (*known.members, *copied)})
    return records


def whole_groups(design: Design, component_ids: Collection[str], kinds: Collection[str]) -> set[str]:
    """Ids of the groups of these kinds all of whose members are among these components."""
    groups = design.board.groups.items()
    return {key for key, one in groups if one.kind in kinds and one.members and set(one.members) <= set(component_ids)}


ALL_KINDS = ("tier", "autoscaling_group")


def pasted_groups(design: Design, part: Design) -> set[str]:
    """Ids of a fragment's groups that are new to a design: those it has not, empty ones, and those it has all of."""
    found: set[str] = set()
    for key, group in part.board.groups.items():
        known = design.board.groups.get(key)
        if known is None or known.kind != group.kind or not group.members or set(group.members) >= set(known.members):
            found.add(key)
    return found

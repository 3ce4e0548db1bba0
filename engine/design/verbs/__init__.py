"""What a person can do to a design: functions `Design, ... -> Change`.

Each refuses with a BadDesign of one sentence, and changes nothing itself. Records are named by path
("components/web-1"); where only components make sense, by id.
"""

from engine.design.verbs.drawing import add, attach, connect, disconnect, insert, move, reconnect, remove
from engine.design.verbs.fields import (
    group,
    put,
    set_class,
    set_field,
    set_mark,
    set_place,
    set_scenario,
    shift_marks,
)
from engine.design.verbs.fragments import copy, duplicate, paste, paste_part, read_fragment
from engine.design.verbs.framing import collapse, expand, resize_frame
from engine.design.verbs.grouping import draw_place, enroll, gather, group_of
from engine.design.verbs.making_room import room_between
from engine.design.verbs.multiplying import add_replica, duplicate_group, duplicate_linked, duplicate_place
from engine.design.verbs.naming import fresh_id, rename, retitle
from engine.design.verbs.silencing import silence, unsilence
from engine.design.verbs.stacking import grow_stack, shrink_stack, stack, unstack

__all__ = [
    "add",
    "add_replica",
    "attach",
    "collapse",
    "connect",
    "copy",
    "disconnect",
    "draw_place",
    "duplicate",
    "duplicate_group",
    "duplicate_linked",
    "duplicate_place",
    "enroll",
    "expand",
    "fresh_id",
    "gather",
    "group",
    "group_of",
    "grow_stack",
    "insert",
    "move",
    "paste",
    "paste_part",
    "put",
    "read_fragment",
    "reconnect",
    "remove",
    "rename",
    "resize_frame",
    "retitle",
    "room_between",
    "set_class",
    "set_field",
    "set_mark",
    "set_place",
    "set_scenario",
    "shift_marks",
    "shrink_stack",
    "silence",
    "stack",
    "unsilence",
    "unstack",
]

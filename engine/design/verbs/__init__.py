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
from engine.design.verbs.fragments import copy, duplicate, paste
from engine.design.verbs.multiplying import duplicate_linked, duplicate_place
from engine.design.verbs.naming import fresh_id, rename, retitle
from engine.design.verbs.silencing import silence, unsilence

__all__ = [
    "add",
    "attach",
    "connect",
    "copy",
    "disconnect",
    "duplicate",
    "duplicate_linked",
    "duplicate_place",
    "fresh_id",
    "group",
    "insert",
    "move",
    "paste",
    "put",
    "reconnect",
    "remove",
    "rename",
    "retitle",
    "set_class",
    "set_field",
    "set_mark",
    "set_place",
    "set_scenario",
    "shift_marks",
    "silence",
    "unsilence",
]

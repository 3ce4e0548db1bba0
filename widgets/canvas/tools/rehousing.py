"""Which places and groups components that are dragged end up in: those they are let go in."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF

from engine.design import verbs
from engine.design.change import Change, apply
from engine.design.document import Design
from engine.design.verbs.grouping import can_scale
from widgets.canvas.board import Board
from widgets.canvas.layout import Position

KINDS = ("tier", "autoscaling_group")


class Rehousing:
    """Knows where the frames were when the drag began; what moves with its whole group stays in it."""

    def __init__(self, canvas: Board, moving: Mapping[str, Position]) -> None:
        diagram = canvas.diagram
        self._design, self._moving = diagram.design, moving
        self._behind = diagram.folded.behind
        shown = [frame for frame in diagram.all_frames() if frame.isVisible() and not frame.rect.isNull()]
        held = {frame.path: diagram.held(frame.path) for frame in diagram.all_frames()}
        self._whole = {path for path, members in held.items() if members <= moving.keys()} - _drawn(diagram.design)
        self._whole |= {path for path, members in held.items() if members and members <= moving.keys()}
        self._rects = {frame.path: QRectF(frame.rect) for frame in shown if frame.path not in self._whole}

    def change(self, design: Design, delta: QPointF) -> Change:
        """The step that moves them into their new places and groups, for a design in which they have moved."""
        change = Change(label="")
        places = self._homes(delta, "places", {key: spec.place for key, spec in self._design.components.items()})
        for place in dict.fromkeys(places.values()):
            step = verbs.set_place(design, [key for key, new in places.items() if new == place], place)
            design, change = apply(design, step), change.squash(step)
        for kind in KINDS:
            groups = {key: one for key, one in self._design.board.groups.items() if one.kind == kind}
            if groups:
                own = {member: key for key, one in groups.items() for member in one.members}
                moves = self._homes(delta, "groups", own, groups)
                if kind == "autoscaling_group":
                    moves = {key: to for key, to in moves.items() if to is None or can_scale(design, key)}
                if moves:
                    step = verbs.enroll(design, moves, kind)
                    design, change = apply(design, step), change.squash(step)
        return change

    def _homes(
        self, delta: QPointF, section: str, own: Mapping[str, str | None], among: Mapping[str, object] | None = None
    ) -> dict[str, str | None]:
        """The new place or group of every component that changes it."""
        found: dict[str, str | None] = {}
        rects = {
            key: rect
            for path, rect in self._rects.items()
            if path.startswith(section) and ((key := path.partition("/")[2]) in (among or {}) or among is None)
        }
        for key, (x, y) in self._moving.items():
            if f"{section}/{own.get(key)}" in self._whole:
                continue
            x, y = self._moving.get(self._behind.get(key, key), (x, y))
            at = QPointF(x + delta.x(), y + delta.y())
            around = [one for one, rect in rects.items() if rect.contains(at)]
            new = min(around, key=lambda one: rects[one].width() * rects[one].height(), default=None)
            if new != own.get(key):
                found[key] = new
        return found


def housed(canvas: Board, design: Design, change: Change) -> Change:
    """A Change of a design that adds a component where the canvas has room, which is then in the frames around it."""
    after = apply(design, change)
    added = [path.partition("/")[2] for path in change.added if path.startswith("components/")]
    new = {key: (after.board.positions[key][0], after.board.positions[key][1]) for key in added}
    step = Rehousing(canvas, new).change(after, QPointF())
    return change.squash(step).model_copy(update={"label": change.label})


def _drawn(design: Design) -> set[str]:
    """Paths of the places and groups whose frames were drawn by hand: those can be filled while they are empty."""
    places = {f"places/{key}" for key, framing in design.board.frames.items() if framing.box is not None}
    return places | {f"groups/{key}" for key, group in design.board.groups.items() if group.box is not None}

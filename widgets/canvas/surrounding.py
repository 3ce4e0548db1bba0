"""The frames of a diagram: which there are, and how each goes around what stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from engine.design.document import Design, Group
from engine.results.totals import totals
from widgets.canvas.items.frame import GROUP_PADDING, HEADER, Frame
from widgets.canvas.live import scale

if TYPE_CHECKING:
    from widgets.canvas.scene import Diagram


def follow_records(diagram: Diagram, touched: Iterable[str]) -> None:
    """Adds, updates and removes the frames of these places and groups, by path."""
    for path in touched:
        section, _, key = path.partition("/")
        if section not in ("places", "groups"):
            continue
        design = diagram.design
        record = design.places.get(key) if section == "places" else design.board.groups.get(key)
        frames = diagram.frames if section == "places" else diagram.groups
        frame = frames.get(key)
        if record is None and frame is not None:
            diagram.ways.remove_card(path)
            diagram.labels.show_title(path, QRectF())
            diagram.removeItem(frames.pop(key))
        elif record is not None and frame is not None:
            frame.show_record(record)
        elif record is not None:
            frames[key] = Frame(path, record, diagram.ink)
            diagram.addItem(frames[key])


def show_figures(diagram: Diagram) -> None:
    """What folded frames hold together, and how many there are in autoscaling groups."""
    design, moment = diagram.design, diagram.moment
    for frame in diagram.all_frames():
        if frame.collapsed:
            frame.show_totals(totals(design, diagram.held(frame.path), moment))
    framed: set[str] = set()
    for key, frame in diagram.groups.items():
        group = design.board.groups.get(key)
        if group is not None and group.kind == "autoscaling_group":
            frame.show_span(*scale(design, group.members, moment))
            diagram.labels.show_title(frame.path, frame.title_rect())
            framed.update(group.members)
    for key, card in diagram.cards.items():
        card.show_framed(key in framed)


def surround(diagram: Diagram) -> set[str]:
    """Frames go around their members, the inner ones first; returns the seats of boxes that moved."""
    if not diagram.frames and not diagram.groups:
        return set()
    inside: dict[str, QRectF] = {}
    for card in diagram.cards.values():
        if card.spec.place is not None and card.id not in diagram.folded.behind:
            _unite(inside, card.spec.place, card.scene_rect())
    moved: set[str] = set()
    for frame in _inner_first(diagram):
        frame.surround(_around_group(diagram, frame))
        moved |= _seat(diagram, frame)
        _reach_out(diagram, frame, inside)
    for frame in sorted(diagram.frames.values(), key=lambda frame: diagram.design.places[frame.id].inside is None):
        frame.surround(inside.get(frame.id, QRectF()))
        moved |= _seat(diagram, frame)
        outer = diagram.design.places[frame.id].inside
        if outer is not None:
            _unite(inside, outer, frame.rect)
    for frame in diagram.all_frames():
        diagram.labels.show_title(frame.path, frame.title_rect())
    return moved


def _unite(rects: dict[str, QRectF], key: str, rect: QRectF) -> None:
    rects[key] = rects.get(key, QRectF()).united(rect)


def _seat(diagram: Diagram, frame: Frame) -> set[str]:
    """Links go to and around a box; an open frame is nothing to them."""
    if not frame.collapsed or not frame.isVisible() or frame.rect.isNull():
        diagram.ways.remove_card(frame.path)
        return set()
    return {frame.path} if diagram.ways.stand(frame.path, frame.rect) else set()


def _inner_first(diagram: Diagram) -> list[Frame]:
    """The frames of groups, each before those that it stands in."""
    groups = diagram.design.board.groups
    return [
        diagram.groups[key]
        for key in sorted(groups, key=lambda key: (len(groups[key].members), groups[key].kind == "tier", key))
        if key in diagram.groups
    ]


def _around_group(diagram: Diagram, frame: Frame) -> QRectF:
    """What a group holds: its members that are seen or that it hides itself, and whole groups within."""
    group, folded = diagram.design.board.groups[frame.id], diagram.folded
    rect = QRectF()
    for key in group.members:
        if key in diagram.cards and key not in folded.behind and folded.owner.get(key) in (None, frame.path):
            rect = rect.united(diagram.cards[key].scene_rect())
    if group.kind == "tier":
        members = set(group.members)
        for inner in diagram.groups.values():
            other = diagram.design.board.groups[inner.id]
            if other.kind != "tier" and other.members and members.issuperset(other.members) and inner.isVisible():
                rect = rect.united(inner.rect)
    return rect


def _reach_out(diagram: Diagram, frame: Frame, inside: dict[str, QRectF]) -> None:
    """A place goes around the groups in it, and leaves those that reach beyond it room for their line."""
    if frame.rect.isNull() or not frame.isVisible():
        return
    group = diagram.design.board.groups[frame.id]
    home = _home(diagram.design, group)
    if home is not None:
        _unite(inside, home, frame.rect)
        return
    for key in group.members:
        card = diagram.cards.get(key)
        if card is not None and card.spec.place is not None:
            room = card.scene_rect().adjusted(0, -GROUP_PADDING - HEADER, 0, GROUP_PADDING)
            if frame.collapsed:
                room.setTop(min(room.top(), frame.rect.top()))
                room.setBottom(max(room.bottom(), frame.rect.bottom()))
            _unite(inside, card.spec.place, room)


def _home(design: Design, group: Group) -> str | None:
    """The place that holds all members of a group."""
    places = {design.components[key].place for key in group.members}
    if len(places) > 1:
        places = {None if key is None else design.places[key].inside or key for key in places}
    return places.pop() if len(places) == 1 else None

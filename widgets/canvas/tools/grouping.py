"""Grouping: a place, a tier or an autoscaling group is drawn around components, or empty, to be filled."""

from collections.abc import Sequence
from typing import Final, Literal, get_args

from PySide6.QtCore import QPointF, QRectF

from engine.design import verbs
from engine.design.change import Change
from engine.design.document import Design, Group, Place
from engine.errors import LoadscapeError
from widgets.canvas.board import Board
from widgets.canvas.items.card import Card

PlaceKind = Literal["region", "data_center", "zone"]
GroupKind = Literal["region", "data_center", "zone", "tier", "autoscaling_group"]
KINDS: Final[tuple[GroupKind, ...]] = get_args(GroupKind)
_PLACES = get_args(PlaceKind)
WIDTH, HEIGHT = 280.0, 180.0
"""Of a group that is drawn empty."""


def group(canvas: Board, kind: GroupKind, component_ids: Sequence[str]) -> None:
    """Proposes to draw a group of this kind around components, and selects it; says so where that cannot be."""
    design, fresh = canvas.placed_design(), blank(kind)
    try:
        if isinstance(fresh, Group):
            change = verbs.gather(design, component_ids, fresh)
        else:
            where = fresh.model_copy(update={"inside": _around(design, component_ids, kind)})
            change = verbs.group(design, component_ids, None, where)
    except LoadscapeError as error:
        canvas.refuse(str(error))
        return
    _propose(canvas, change)


def drop_group(canvas: Board, kind: GroupKind, at: QPointF) -> None:
    """Proposes a group at a point of the scene: around the card there, with it all that is selected; else empty.

    What stands where the empty group is drawn is in it at once.
    """
    under = next((item for item in canvas.diagram.items(at) if isinstance(item, Card) and item.path), None)
    if under is not None and under.id in canvas.diagram.cards:
        chosen = canvas.selected_components()
        group(canvas, kind, chosen if under.id in chosen else [*_stacked(canvas, under)])
        return
    spot = canvas.snapped(at)
    rect = QRectF(spot.x() - WIDTH / 2, spot.y() - HEIGHT / 2, WIDTH, HEIGHT)
    seen = (card for card in canvas.diagram.cards.values() if card.isVisible())
    covered = [one for card in seen if rect.contains(card.pos()) for one in _stacked(canvas, card)]
    if covered:
        group(canvas, kind, covered)
        return
    box = (rect.x(), rect.y(), rect.width(), rect.height())
    design, fresh = canvas.placed_design(), blank(kind)
    if isinstance(fresh, Group):
        _propose(canvas, verbs.gather(design, (), fresh.model_copy(update={"box": box})))
    else:
        place = fresh.model_copy(update={"inside": _frame_at(canvas, at) if kind == "zone" else None})
        _propose(canvas, verbs.draw_place(design, place, box))


def _stacked(canvas: Board, card: Card) -> tuple[str, ...]:
    """A card's component, and those of its stack."""
    return canvas.diagram.folded.stacked(card.id)


def _propose(canvas: Board, change: Change) -> None:
    canvas.propose(change)
    new = [path for path in change.added if path.startswith(("places/", "groups/")) and canvas.diagram.item(path)]
    if new:
        canvas.choose(new)


def blank(kind: str) -> Place | Group:
    """A new place or group of this kind, with its usual title."""
    title = {"autoscaling_group": "Autoscaling"}.get(kind, kind.replace("_", " ").capitalize())
    return (Place if kind in _PLACES else Group).model_validate({"kind": kind, "title": title})


def _around(design: Design, component_ids: Sequence[str], kind: str) -> str | None:
    """The region or data center that a new zone around components stands in."""
    outer = {design.components[one].place for one in component_ids}
    inside = next(iter(outer)) if len(outer) == 1 and kind == "zone" else None
    return design.places[inside].inside if inside is not None and design.places[inside].kind == "zone" else inside


def _frame_at(canvas: Board, at: QPointF) -> str | None:
    """The region or data center under a point of the scene."""
    frames = (frame for frame in canvas.diagram.frames.values() if frame.rect.contains(at))
    return next((frame.id for frame in frames if frame.record.kind != "zone"), None)

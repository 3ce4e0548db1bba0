"""Clear ground: components that were just added move up or down to where they cover nothing."""

from collections.abc import Iterator
from itertools import count, islice

from PySide6.QtCore import QPointF, QRectF

from engine.design import verbs
from engine.design.change import Change, apply
from engine.design.document import Design
from widgets.canvas.board import Board
from widgets.canvas.items.card import HEIGHT, WIDTH
from widgets.canvas.items.frame import HEADER, PADDING

_BODY = QRectF(-WIDTH / 2 - 10, -HEIGHT / 2 - 10, WIDTH + 20, HEIGHT + 20)
"""A card with the room it needs around its middle."""
_FRAMED = _BODY.adjusted(-PADDING, -PADDING - HEADER, PADDING, PADDING)
"""A frame around it needs so much."""
_NEAREST = 40


def cleared(canvas: Board, change: Change) -> Change:
    """The Change with the components that it adds moved together, down or up, to where they lie on no card.

    Where they can, the frames that grow around them run into no frame beside. Nothing else moves.
    """
    design = apply(canvas.placed_design(), change)
    new = [path.partition("/")[2] for path in change.added if path.startswith("components/")]
    seats = {key: QPointF(*design.board.positions[key]) for key in new}
    free = list(islice((move for move in _moves(canvas) if _is_free(canvas, seats, move)), _NEAREST))
    move = next((move for move in free if not _runs_together(canvas, design, seats, move)), free[0])
    moved = verbs.move(design, {key: (seat + move).toTuple() for key, seat in seats.items()})
    return change.squash(moved).model_copy(update={"label": change.label})


def _moves(canvas: Board) -> Iterator[QPointF]:
    """Nowhere, then down and up by turns, ever farther."""
    step = canvas.diagram.ink.theme.grid_step
    return (QPointF(0, way * step * away) for away in count() for way in (1, -1))


def _is_free(canvas: Board, seats: dict[str, QPointF], move: QPointF) -> bool:
    bodies = [_BODY.translated(seat + move) for seat in seats.values()]
    cards = (card.scene_rect() for card in canvas.diagram.cards.values() if card.isVisible())
    return not any(body.intersects(card) for card in cards for body in bodies)


def _runs_together(canvas: Board, design: Design, seats: dict[str, QPointF], move: QPointF) -> bool:
    """Whether a frame that grows around one of them would meet a frame that it does not meet now."""
    rects = [frame.rect for frame in canvas.diagram.all_frames() if frame.isVisible()]
    for key, seat in seats.items():
        room = _FRAMED.translated(seat + move)
        for own in _frames_around(canvas, design, key):
            grown = own.united(room)
            if any(grown.intersects(rect) and not own.intersects(rect) for rect in rects):
                return True
    return False


def _frames_around(canvas: Board, design: Design, component_id: str) -> Iterator[QRectF]:
    """The frames that will hold a component, as they are drawn now."""
    place_id = design.components[component_id].place
    while place_id is not None:
        if place_id in canvas.diagram.frames:
            yield canvas.diagram.frames[place_id].rect
        place_id = design.places[place_id].inside
    for key, group in design.board.groups.items():
        if component_id in group.members and key in canvas.diagram.groups:
            yield canvas.diagram.groups[key].rect

"""What a diagram tells where one looks: a moment's figures, and the way that a link would take."""

from PySide6.QtCore import QRectF

from widgets.canvas.label_places import BADGES
from widgets.canvas.nearby import box_of
from widgets.canvas.routing import Route
from widgets.canvas.scene import Diagram, lane_of


def read(diagram: Diagram, rect: QRectF, labelled: bool = True) -> list[QRectF]:
    """Writes what the moment tells in a part of the scene; returns what looks different for it.

    Labels find their places only where they are written.
    """
    changed, grown = [], []
    box = box_of(rect)
    for key in diagram.ways.cards.near(box.grown(BADGES)):
        card = diagram.cards.get(key)
        if card is not None and card.read():
            changed.append(card.sceneBoundingRect())
    near = diagram.ways.near(box)
    for key in near:
        looks, wants = diagram.wires[key].read()
        if looks:
            changed.append(diagram.wires[key].boundingRect())
        if wants:
            grown.append(key)
    if not labelled:
        diagram.labels.wait(grown)
        return changed
    return changed + diagram.labels.settle_near(near, grown)


def foresee(diagram: Diagram, key: str, source: str | QRectF, target: str | QRectF) -> Route:
    """The way that a link would take between two components, or from or to a spot."""
    seat = diagram.folded.seat
    ends = (
        source if isinstance(source, QRectF) else seat(source),
        target if isinstance(target, QRectF) else seat(target),
    )
    if isinstance(source, str) and isinstance(target, str):
        return diagram.ways.foresee(key, ends, lane_of(key, diagram.twins(source, target)))
    return diagram.ways.foresee(key, ends)

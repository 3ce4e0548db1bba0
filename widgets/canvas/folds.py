"""A diagram's folded groups and stacks: what they hide, and what is seen in its place."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from engine.design.change import Change
from engine.design.folding import Fold, fold
from engine.design.verbs.framing import framing_of
from widgets.canvas.items.card import Card
from widgets.canvas.items.frame import Frame
from widgets.canvas.items.wire import Wire

if TYPE_CHECKING:
    from widgets.canvas.scene import Diagram, Item


def show_fold(diagram: Diagram, change: Change | None) -> set[str]:
    """Hides what folded places and stacks hold; returns the links that lead elsewhere for it."""
    was, diagram.folded = diagram.folded, fold(diagram.design)
    if change is not None and was == diagram.folded == Fold():
        shown = {path.replace("frames/", "places/", 1) for path in change.touched}
        _show_framings(diagram, shown)
        return set()
    folded = diagram.folded
    for key, card in diagram.cards.items():
        card.setVisible(key not in folded.owner and key not in folded.behind)
        card.show_behind(len(folded.stacked(key)) - 1)
    for key, wire in diagram.wires.items():
        wire.setVisible(key not in folded.quiet)
        wire.show_bundle(len(folded.bundles.get(key, (key,))))
    for key, card in diagram.cards.items():
        if card.isVisible():
            diagram.ways.stand(key, card.scene_rect())
        else:
            diagram.ways.remove_card(key)
    _show_framings(diagram, {frame.path for frame in diagram.all_frames()})
    diagram.show_moment(diagram.moment)
    diagram.labels.loosen_all()
    return set(diagram.wires)


def _show_framings(diagram: Diagram, paths: Collection[str]) -> None:
    for frame in diagram.all_frames():
        if frame.path in paths:
            frame.setVisible(frame.path not in diagram.folded.inner)
            frame.show_framing(framing_of(diagram.design, frame.path))


def end_rect(diagram: Diagram, component_id: str) -> QRectF:
    """Where a component is seen: its card, the top of its stack, or the box that stands for it."""
    item = diagram.item(diagram.folded.end(component_id))
    return item.rect if isinstance(item, Frame) else item.scene_rect() if isinstance(item, Card) else QRectF()


def seen(diagram: Diagram, path: str) -> Item | None:
    """The item that shows a record: its own, the top of its stack, or the box that stands for it."""
    item, folded = diagram.item(path), diagram.folded
    if isinstance(item, Card):
        return diagram.item(folded.end(item.id))
    if isinstance(item, Wire) and item.id in folded.quiet:
        return diagram.item(folded.end(item.link.source))
    if isinstance(item, Frame) and item.path in folded.inner:
        return diagram.item(folded.inner[item.path])
    return item

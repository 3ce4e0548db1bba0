"""Groups folded into one box, and open again."""

from collections.abc import Sequence

from engine.design import verbs
from engine.design.change import Change, apply
from engine.design.document import Framing
from widgets.canvas.board import Board


def is_collapsed(canvas: Board, place_id: str) -> bool:
    """Whether a place is drawn as one box."""
    return canvas.diagram.design.board.frames.get(place_id, Framing()).collapsed


def toggle(canvas: Board, place_ids: Sequence[str]) -> None:
    """Proposes to fold these places, or to open them where all are folded already; they are selected then."""
    opening = all(is_collapsed(canvas, key) for key in place_ids)
    design = canvas.placed_design()
    change = Change(label="")
    for key in place_ids:
        step = verbs.expand(design, key) if opening else verbs.collapse(design, key)
        design, change = apply(design, step), change.squash(step)
    if not change.touched:
        return
    what = place_ids[0] if len(place_ids) == 1 else f"{len(place_ids)} groups"
    canvas.propose(change.model_copy(update={"label": f"{'Expand' if opening else 'Collapse'} {what}"}))
    canvas.choose(f"places/{key}" for key in place_ids)

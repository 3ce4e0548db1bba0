"""Places and groups: drawn, folded into one box, and open again."""

from collections.abc import Sequence

from engine.design import verbs
from engine.design.change import Change, apply
from engine.design.verbs.framing import framing_of
from widgets.canvas.board import Board


def is_collapsed(canvas: Board, path: str) -> bool:
    """Whether a place or group is drawn as one box."""
    return framing_of(canvas.diagram.design, path).collapsed


def toggle(canvas: Board, paths: Sequence[str]) -> None:
    """Proposes to fold these places and groups, or to open them where all are folded; they are selected then."""
    opening = all(is_collapsed(canvas, path) for path in paths)
    design = canvas.placed_design()
    change = Change(label="")
    for path in paths:
        step = verbs.expand(design, path) if opening else verbs.collapse(design, path)
        design, change = apply(design, step), change.squash(step)
    if not change.touched:
        return
    what = paths[0].partition("/")[2] if len(paths) == 1 else f"{len(paths)} groups"
    canvas.propose(change.model_copy(update={"label": f"{'Expand' if opening else 'Collapse'} {what}"}))
    canvas.choose(paths)

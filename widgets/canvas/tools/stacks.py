"""Several of the same: stacked on one card, one more or one fewer by a press."""

from collections.abc import Sequence

from engine.design import verbs
from engine.design.machines import count_field, machines
from engine.design.verbs.stacking import stack_of
from engine.errors import LoadscapeError
from widgets.canvas.board import Board
from widgets.canvas.items.card import Card


def stack(canvas: Board, component_ids: Sequence[str]) -> None:
    """Proposes to draw identical components as one card; says what differs where they are not."""
    try:
        canvas.propose(verbs.stack(canvas.placed_design(), component_ids))
    except LoadscapeError as error:
        canvas.refuse(str(error))
        return
    canvas.choose(canvas.selection)


def unstack(canvas: Board, component_ids: Sequence[str]) -> None:
    """Proposes to draw the components of a stack each by itself again."""
    try:
        canvas.propose(verbs.unstack(canvas.placed_design(), component_ids))
    except LoadscapeError as error:
        canvas.refuse(str(error))


def change_count(canvas: Board, card: Card, step: int) -> None:
    """Proposes one machine more (1) or fewer (-1): an instance of a component, or a component of a stack."""
    design = canvas.placed_design()
    stack_id = stack_of(design, card.id) if card.behind else None
    if stack_id is not None:
        canvas.propose(verbs.grow_stack(design, stack_id) if step > 0 else verbs.shrink_stack(design, stack_id))
        return
    field, count = count_field(card.spec), machines(card.spec) + step
    if field is None:
        return
    if count < 1:
        canvas.refuse(f"{card.title} needs one of its {field} at least: press Delete to remove it")
        return
    try:
        canvas.propose(verbs.set_field(design, card.path, field, count))
    except LoadscapeError as error:
        canvas.refuse(str(error))

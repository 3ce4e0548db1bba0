"""Several of the same: one more or one fewer by a press."""

from engine.design import verbs
from engine.design.machines import count_field, machines
from engine.design.verbs.stacking import stack_of
from engine.errors import LoadscapeError
from widgets.canvas.board import Board
from widgets.canvas.items.card import Card


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

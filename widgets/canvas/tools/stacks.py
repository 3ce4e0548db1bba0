"""Several of the same: one more or one fewer by a press."""

from engine.design import verbs
from engine.design.machines import count_field, machines
from engine.errors import LoadscapeError
from widgets.canvas.board import Board
from widgets.canvas.items.card import Card


def change_count(canvas: Board, card: Card, step: int) -> None:
    """Proposes one machine more (1) or fewer (-1) of a component."""
    field, count = count_field(card.spec), machines(card.spec) + step
    if field is None:
        return
    if count < 1:
        canvas.refuse(f"{card.title} needs one of its {field} at least: press Delete to remove it")
        return
    try:
        canvas.propose(verbs.set_field(canvas.placed_design(), card.path, field, count))
    except LoadscapeError as error:
        canvas.refuse(str(error))

"""History: undo, redo, gestures, and whether there is something to save."""

import pytest

from engine.components import Server
from engine.design import verbs
from engine.design.history import History
from engine.design.notation import design as parse
from engine.errors import StaleChange


@pytest.fixture
def history() -> History:
    return History(parse("users 50rps > web-1"))


def move(history: History, x: float) -> None:
    history.do(verbs.move(history.design, {"web-1": (x, 0)}))


def test_undo_and_redo_walk_along_the_steps(history: History) -> None:
    start = history.design
    move(history, 1)
    end = history.design
    undone = history.undo()
    assert undone is not None
    assert undone.touched == {"positions/web-1"}
    assert (history.design, history.can_undo, history.can_redo) == (start, False, True)
    assert history.redo() is not None
    assert (history.design, history.can_undo, history.can_redo) == (end, True, False)


def test_there_is_nothing_to_undo_at_the_beginning(history: History) -> None:
    assert history.undo() is None
    assert history.redo() is None
    assert (history.undo_label, history.redo_label) == ("", "")


def test_labels_say_what_undo_and_redo_would_do(history: History) -> None:
    move(history, 1)
    assert history.undo_label == "Move web-1"
    history.undo()
    assert history.redo_label == "Move web-1"


def test_a_new_step_forgets_what_was_undone(history: History) -> None:
    move(history, 1)
    history.undo()
    move(history, 2)
    assert not history.can_redo


def test_a_refused_change_leaves_everything_as_it_was(history: History) -> None:
    change = verbs.move(history.design, {"web-1": (1, 0)})
    move(history, 5)
    history.undo()
    move(history, 7)
    before = history.design
    with pytest.raises(StaleChange):
        history.do(change)
    assert history.design is before
    assert history.undo_label == "Move web-1"


def test_a_drag_is_one_step(history: History) -> None:
    start = history.design
    history.mark()
    for x in (1, 2, 3):
        move(history, x)
    step = history.squash_to_mark("Drag web-1")
    assert step is not None
    assert history.undo_label == "Drag web-1"
    history.undo()
    assert history.design == start
    assert not history.can_undo


def test_escape_gives_a_gesture_up_for_good(history: History) -> None:
    start = history.design
    history.mark()
    move(history, 1)
    assert history.bail() is not None
    assert (history.design, history.can_undo, history.can_redo) == (start, False, False)


def test_a_drag_back_to_where_it_began_is_no_step(history: History) -> None:
    x, _ = history.design.board.positions["web-1"]
    history.mark()
    move(history, x + 1)
    move(history, x)
    assert history.squash_to_mark() is None
    assert not history.can_undo


def test_a_gesture_without_steps_is_none(history: History) -> None:
    history.mark()
    assert history.bail() is None
    assert history.squash_to_mark() is None


def test_a_gesture_within_a_gesture_ends_first(history: History) -> None:
    history.mark()
    history.do(verbs.add(history.design, "app", Server(), (0, 0)))
    history.mark()
    move(history, 1)
    history.bail()
    step = history.squash_to_mark()
    assert step is not None
    assert set(step.added) == {"components/app", "positions/app"}
    assert not step.updated


def test_the_design_is_dirty_until_saved_or_undone(history: History) -> None:
    assert not history.dirty
    move(history, 1)
    assert history.dirty
    history.undo()
    assert not history.dirty
    history.redo()
    history.saved()
    assert not history.dirty
    history.undo()
    assert history.dirty


def test_a_saved_state_that_can_no_longer_be_reached_stays_dirty(history: History) -> None:
    move(history, 1)
    history.saved()
    history.undo()
    move(history, 2)
    assert history.dirty
    history.undo()
    assert history.dirty


def test_a_gesture_given_up_leaves_a_saved_design_clean(history: History) -> None:
    history.mark()
    move(history, 1)
    history.bail()
    assert not history.dirty

from engine.design.document import Design
from engine.design.notation import design
from engine.rules import check


def test_an_empty_board_says_what_to_do_next() -> None:
    (problem,) = check(Design())
    assert (problem.code, problem.severity) == ("RUN003", "advice")
    assert "add a client" in problem.message


def test_a_drawn_one_needs_no_advice() -> None:
    assert all(problem.code != "RUN003" for problem in check(design("web 10rps > app")))

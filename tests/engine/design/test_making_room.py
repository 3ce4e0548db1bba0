from engine.design.change import apply
from engine.design.document import Design
from engine.design.notation import design
from engine.design.verbs import add, move, room_between
from engine.rules import check


def fixed(drawn: Design, code: str) -> Design:
    fix = next(problem.fix for problem in check(drawn) if problem.code == code)
    assert fix is not None
    return apply(drawn, fix)


def assert_apart(drawn: Design) -> None:
    places = list(drawn.board.positions.values())
    for number, (x1, y1) in enumerate(places):
        assert not any(abs(x1 - x2) < 160 and abs(y1 - y2) < 70 for x2, y2 in places[:number])


def test_what_stands_behind_moves_on_by_as_much_as_is_missing() -> None:
    after = fixed(design("users 10rps > app-1 + app-2 > db"), "TOP018")
    assert_apart(after)
    assert after.board.positions["load-balancer"] == (200.0, 60.0)
    assert after.board.positions["app-1"] == (400.0, 0.0)
    assert after.board.positions["db"] == (600.0, 0.0)
    assert after.board.positions["users"] == (0.0, 0.0)


def test_where_there_is_room_nothing_moves() -> None:
    drawn = design("users 10rps > db")
    roomy = apply(drawn, move(drawn, {"db": (500.0, 0.0)}))
    assert fixed(roomy, "SEC001").board.positions == {"users": (0.0, 0.0), "db": (500.0, 0.0), "server": (250.0, 0.0)}


def test_a_card_that_is_in_the_way_is_not_covered() -> None:
    drawn = design("users 10rps > db")
    full = apply(drawn, move(drawn, {"db": (500.0, 0.0)}))
    full = apply(full, add(full, "app", design("users 1rps > app").components["app"], (260.0, 10.0)))
    assert_apart(fixed(full, "SEC001"))


def test_what_is_not_on_the_board_asks_for_no_room() -> None:
    drawn = design("users 10rps > db")
    assert room_between(drawn, "users", ["nobody"], "new") == {}

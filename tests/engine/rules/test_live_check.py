"""Checking after an edit finds what checking anew finds."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.design import verbs
from engine.design.change import apply, propose
from engine.design.document import Design, RequestClass
from engine.design.notation import design
from engine.design.records import parse
from engine.errors import LoadscapeError
from engine.rules import LiveCheck, Problem, check
from engine.rules.graph import Graph
from tests.engine.rules.test_any_design import KINDS, ROLES, drawings

SORTS = ("fix", "kind", "link", "class", "remove", "place", "other")


@st.composite
def edits(draw: st.DrawFn, drawn: Design) -> Design:
    """The design after one edit of any sort: a fix, another kind, another end, a class, one less or one more."""
    components = st.sampled_from([*drawn.components, "new"])
    one, link, what = draw(components), draw(st.sampled_from([*drawn.links, "new"])), draw(st.sampled_from(SORTS))
    try:
        if what == "fix":
            fixable = [problem for problem in check(drawn) if problem.remedy is not None]
            change = draw(st.sampled_from(fixable)).fix if fixable else None
            return drawn if change is None else apply(drawn, change)
        if what == "remove":
            return apply(drawn, verbs.remove(drawn, [draw(st.sampled_from([f"components/{one}", f"links/{link}"]))]))
        if what == "other":
            return draw(drawings())
        path, record = f"components/{one}", parse(f"components/{one}", draw(st.sampled_from(KINDS)))
        if what == "link":
            raw: dict[str, Any] = {"source": one, "target": draw(components), "role": draw(st.sampled_from(ROLES))}
            raw |= {"retries": draw(st.integers(0, 3)), "classes": draw(st.sampled_from([[], ["k0"]]))}
            path, record = f"links/{link}", parse(f"links/{link}", raw)
        elif what == "class":
            path, record = "classes/k0", RequestClass(operation=draw(st.sampled_from(["read", "write", "static"])))
        elif what == "place":
            path, record = "places/p0", parse("places/p0", {"kind": draw(st.sampled_from(["region", "zone"]))})
        return apply(drawn, propose(drawn, "edit", {path: record}))
    except LoadscapeError:
        return drawn


def with_fixes(problems: tuple[Problem, ...]) -> list[Any]:
    return [(*problem.told, problem.fix) for problem in problems]


@settings(max_examples=40, deadline=None)
@given(drawings(), st.data())
def test_after_any_edits_it_finds_what_checking_anew_finds(drawn: Design, data: st.DataObject) -> None:
    live = LiveCheck()
    for _ in range(5):
        assert [problem.told for problem in live(drawn)] == [problem.told for problem in check(drawn)]
        drawn = data.draw(edits(drawn))
    assert with_fixes(live(drawn)) == with_fixes(check(drawn))


def test_what_an_edit_leaves_as_it_was_is_not_worked_out_anew() -> None:
    drawn = design("web 10rps > lb > app*3 > db")
    before = Graph(drawn)
    assert before.order
    assert before.behaviours
    after = Graph(apply(drawn, verbs.set_field(drawn, "components/app-1", "cores", 2)), before)
    assert after.order is before.order
    same = {one for one in after.behaviours if after.behaviours[one] is before.behaviours[one]}
    assert same == {"web", "app-2", "app-3", "db"}


def test_a_fix_is_made_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def put(design: Design, label: str, path: str, **fields: Any) -> None:
        made.append(label)

    monkeypatch.setattr("engine.rules.single_point_of_failure.put", put)
    problem = check(design("web 10rps > lb > app*2"))[0]
    assert not made
    assert (problem.fix, problem.fix) == (None, None)
    assert made == ["Give lb a standby"]

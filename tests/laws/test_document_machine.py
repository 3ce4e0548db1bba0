"""A document under a random user: every verb, undo, redo, gestures, save and load, a crash and its recovery."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from engine.design import verbs
from engine.design.change import Change
from engine.design.document import Design, Event, Place, RequestClass, Scenario
from engine.design.files import dumps, load, loads, save
from engine.design.history import History
from engine.design.journal import Journal, recover
from engine.design.notation import design as parse
from engine.design.spec import Spec
from engine.errors import LoadscapeError
from engine.lowering import lower
from tests.helpers.designs import designs, ids, points, specs, times_ms

some = st.integers(0, 10**6)
SHOP = parse("users 50rps > lb > web*2 > cache + db; db > replica")
"""A design that runs, so that `lower` has more to do than to refuse."""


class Document(RuleBasedStateMachine):
    """Every rule changes the document through a Change, or refuses with a sentence and changes nothing."""

    @initialize(design=designs() | st.just(SHOP))
    def open(self, design: Design) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.file = Path(self.folder.name) / "shop.loadscape"
        self.history = History(design)
        self.journal = Journal(self.file.with_suffix(".journal"), design, sync_every_s=1e9)
        self.base = design

    def teardown(self) -> None:
        if hasattr(self, "journal"):
            self.journal.close()
            self.folder.cleanup()

    @property
    def design(self) -> Design:
        return self.history.design

    def component(self, pick: int) -> str:
        return list(self.design.components)[pick % len(self.design.components)]

    def attempt(self, verb: Callable[[], Change]) -> None:
        before = self.design
        try:
            change = verb()
            self.history.do(change)
        except LoadscapeError as refusal:
            sentence = str(refusal)
        else:
            self.journal.append(change)
            return
        assert self.design is before
        assert "\n" not in sentence
        assert "Input should" not in sentence

    @rule(spec=specs(), position=points, component_id=st.none() | ids)
    def add(self, spec: Spec, position: tuple[float, float], component_id: str | None) -> None:
        self.attempt(lambda: verbs.add(self.design, component_id, spec, position))

    @precondition(lambda self: self.design.components)
    @rule(caller=some, callee=some)
    def connect(self, caller: int, callee: int) -> None:
        self.attempt(lambda: verbs.connect(self.design, self.component(caller), self.component(callee)))

    @precondition(lambda self: self.design.components)
    @rule(pick=some, position=points)
    def move(self, pick: int, position: tuple[float, float]) -> None:
        self.attempt(lambda: verbs.move(self.design, {self.component(pick): position}))

    @precondition(lambda self: self.design.components)
    @rule(pick=some)
    def remove_component(self, pick: int) -> None:
        self.attempt(lambda: verbs.remove(self.design, [f"components/{self.component(pick)}"]))

    @precondition(lambda self: self.design.links)
    @rule(pick=some)
    def disconnect(self, pick: int) -> None:
        self.attempt(lambda: verbs.disconnect(self.design, list(self.design.links)[pick % len(self.design.links)]))

    @rule(place_id=ids)
    def remove_place(self, place_id: str) -> None:
        self.attempt(lambda: verbs.remove(self.design, [f"places/{place_id}"]))

    @precondition(lambda self: self.design.components)
    @rule(pick=some, new_id=ids)
    def rename(self, pick: int, new_id: str) -> None:
        self.attempt(lambda: verbs.rename(self.design, f"components/{self.component(pick)}", new_id))

    @rule(old_id=ids, new_id=ids, section=st.sampled_from(["places", "links", "classes"]))
    def rename_other(self, old_id: str, new_id: str, section: str) -> None:
        self.attempt(lambda: verbs.rename(self.design, f"{section}/{old_id}", new_id))

    @precondition(lambda self: self.design.components)
    @rule(
        pick=some,
        field=st.sampled_from(["service.mean_ms", "timeout_ms", "ttl_s", "title", "nonsense"]),
        value=times_ms | st.just("x"),
    )
    def set_field(self, pick: int, field: str, value: float | str) -> None:
        self.attempt(lambda: verbs.set_field(self.design, f"components/{self.component(pick)}", field, value))

    @precondition(lambda self: self.design.components)
    @rule(pick=some, place=st.sampled_from([Place(), Place(kind="zone")]))
    def group(self, pick: int, place: Place) -> None:
        self.attempt(lambda: verbs.group(self.design, [self.component(pick)], None, place))

    @precondition(lambda self: self.design.components)
    @rule(pick=some, name=st.sampled_from(["bad day", "worse/day"]))
    def set_scenario(self, pick: int, name: str) -> None:
        scenario = Scenario(events=(Event(event="crash", target=self.component(pick)),))
        self.attempt(lambda: verbs.set_scenario(self.design, name, scenario))

    @rule(class_id=ids, weight=st.floats(0, 10))
    def set_class(self, class_id: str, weight: float) -> None:
        self.attempt(lambda: verbs.set_class(self.design, class_id, RequestClass(weight=weight)))

    @precondition(lambda self: 0 < len(self.design.components) < 12)
    @rule(picks=st.lists(some, min_size=1, max_size=3))
    def copy_and_paste(self, picks: list[int]) -> None:
        fragment = verbs.copy(self.design, {self.component(pick) for pick in picks})
        self.attempt(lambda: verbs.paste(self.design, fragment))

    @rule(back=st.booleans())
    def undo_or_redo(self, back: bool) -> None:
        step = self.history.undo() if back else self.history.redo()
        if step is not None:
            self.journal.append(step)

    @rule()
    def undo_and_redo_everything(self) -> None:
        now, steps = self.design, 0
        while self.history.undo() is not None:
            steps += 1
        for _ in range(steps):
            self.history.redo()
        assert self.design == now

    @precondition(lambda self: self.design.components)
    @rule(pick=some, path=st.lists(points, min_size=1, max_size=4), give_up=st.booleans())
    def drag(self, pick: int, path: list[tuple[float, float]], give_up: bool) -> None:
        before, component_id = self.design, self.component(pick)
        self.history.mark()
        for position in path:
            self.history.do(verbs.move(self.design, {component_id: position}))
        if give_up:
            self.history.bail()
            assert self.design == before
            return
        after, step = self.design, self.history.squash_to_mark()
        if step is not None:
            self.journal.append(step)
            self.history.undo()
            assert self.design == before
            self.history.redo()
        assert self.design == after

    @rule()
    def save_and_load(self) -> None:
        save(self.design, self.file)
        self.history.saved()
        self.journal.discard(self.design)
        self.base = self.design
        assert load(self.file) == self.design
        assert not self.history.dirty

    @rule()
    def lower_it(self) -> None:
        program, problems = lower(self.design)
        assert (program is None) == bool(problems)
        assert all(problem and "\n" not in problem for problem in problems)

    @invariant()
    def the_design_is_whole(self) -> None:
        if hasattr(self, "history"):
            assert loads(dumps(self.design)) == self.design

    @invariant()
    def a_crash_now_loses_nothing(self) -> None:
        if hasattr(self, "history"):
            recovered = recover(self.file.with_suffix(".journal"))
            assert (recovered.design if recovered else self.base) == self.design
            assert recovered is None or recovered.lost_lines == 0


TestDocument = Document.TestCase
TestDocument.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)

"""The structure of a running design over time: what is drawn, what events have made of it, what is still to come.

An event's end takes back its own change only, and an edit of the drawing keeps what events have done since.
"""

from collections.abc import Iterator
from typing import NamedTuple

from engine.design.change import difference
from engine.design.document import Design, Event
from engine.errors import BadEvent
from engine.lowering.rescheduling import Planned
from engine.lowering.structural import restructured
from engine.program import NEVER


class Moment(NamedTuple):
    """Something that is to happen to the structure: an event (numbered in the order they were given), or its end."""

    at_s: float
    number: int
    ends: bool
    event: Event


class Done(NamedTuple):
    """An event that has happened, and the fields it changed."""

    number: int
    event: Event
    touched: frozenset[tuple[str, str]]


class Timeline(NamedTuple):
    """The design as drawn, the events that have changed it, and what is still to come."""

    drawn: Design
    design: Design
    """As it runs."""
    done: tuple[Done, ...] = ()
    """What is in effect, in the order of time."""
    coming: tuple[Moment, ...] = ()
    """In the order of time."""
    given: int = 0

    @classmethod
    def of(cls, design: Design) -> "Timeline":
        return cls(design, design)

    @property
    def due_s(self) -> float:
        """When the structure changes next."""
        return self.coming[0].at_s if self.coming else NEVER

    def with_event(self, event: Event, at_s: float) -> "Timeline":
        """The same with an event to come."""
        moments = [Moment(at_s, self.given, False, event)]
        if event.for_s is not None:
            moments.append(Moment(at_s + event.for_s, self.given, True, event))
        coming = sorted((*self.coming, *moments), key=lambda moment: moment[:3])
        return self._replace(coming=tuple(coming), given=self.given + 1)

    def plan_of(self, event: Event) -> Planned:
        """How an event stands that was given for its time."""
        for moment in self.coming:
            if moment.event == event:
                begun = not any(one.number == moment.number and not one.ends for one in self.coming)
                return Planned((moment.number,), "under way" if begun else "coming")
        return Planned((), "over")

    def without(self, number: int) -> "Timeline":
        """The same with nothing more to come of this event."""
        return self._replace(coming=tuple(moment for moment in self.coming if moment.number != number))

    def ending(self, number: int, event: Event, at_s: float) -> "Timeline":
        """The same with another end of an event that has begun."""
        moments = (*self.without(number).coming, Moment(at_s, number, True, event))
        return self._replace(coming=tuple(sorted(moments, key=lambda moment: moment[:3])))

    def stepped(self) -> "Timeline":
        """After what is due next. Raises BadEvent where it cannot happen; `skipped` goes on without it."""
        moment = self.coming[0]
        later = self.skipped()
        if moment.ends:
            return later._with_done(tuple(one for one in self.done if one.number != moment.number))
        after = restructured(self.design, moment.event)
        touched = frozenset(_touched(self.design, after))
        done = (*self.done, Done(moment.number, moment.event, touched))
        return later._replace(design=after, done=done)

    def skipped(self) -> "Timeline":
        """Without what is due next."""
        return self._replace(coming=self.coming[1:])

    def redrawn(self, drawn: Design) -> "Timeline":
        """The drawing was edited: events that changed what the edit changes are overruled, the others stay."""
        edited = frozenset(_touched(self.drawn, drawn))
        return self._replace(drawn=drawn)._with_done(tuple(one for one in self.done if not one.touched & edited))

    def _with_done(self, done: tuple[Done, ...]) -> "Timeline":
        """The drawing with these events, each on what those before it have made."""
        design = self.drawn
        for one in done:
            try:
                design = restructured(design, one.event)
            except BadEvent:
                continue
        return self._replace(design=design, done=done)

    def rehearsed(self) -> None:
        """Raises BadEvent where something to come cannot happen when its time comes."""
        timeline = self
        while timeline.coming:
            timeline = timeline.stepped()


def _touched(before: Design, after: Design) -> Iterator[tuple[str, str]]:
    """Paths and fields in which two designs differ."""
    change = difference(before, after, "event")
    for path, fields in change.updated.items():
        yield from ((path, field) for field in fields)
    for path in {*change.added, *change.removed}:
        yield path, ""

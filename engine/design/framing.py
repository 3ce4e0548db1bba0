"""How groups of components are drawn: frames around places, groups that are no place, and stacks of identical ones."""

from typing import Annotated, Literal, Self

from pydantic import Field, Strict

from engine.design.marks import Coordinate
from engine.design.spec import Id, Record, quantity

Length = Annotated[float, Field(ge=8, le=1e5)]


class Framing(Record):
    """How a place is drawn: open or as one box, and how far its frame reaches at least."""

    collapsed: bool = quantity(False, "Drawn as one box with the totals of what stands in it.")
    box: Annotated[tuple[Coordinate, Coordinate, Length, Length], Strict(False)] | None = quantity(
        None, "Left, top, width and height of the frame drawn by hand; it still holds all its members."
    )

    def shifted(self, dx: float, dy: float) -> Self:
        """The same frame elsewhere, by so many canvas units."""
        if self.box is None:
            return self
        x, y, width, height = self.box
        return self.model_copy(update={"box": (x + dx, y + dy, width, height)})


class Stack(Record):
    """Identical components drawn as one card with their number; one that becomes different is seen by itself."""

    members: Annotated[tuple[Id, ...], Strict(False)] = quantity((), "Ids of the components; the first is seen.")


class Group(Framing):
    """Components drawn in a frame that is no failure domain: a tier of one layer, or servers that scale themselves.

    The members of an autoscaling group have their `autoscaling` set as long as they stand in it.
    """

    kind: Literal["tier", "autoscaling_group"] = quantity("tier", "A layer, or components that scale themselves.")
    title: str = quantity("", "Name shown on the canvas; the id where empty.", max_length=200)
    members: Annotated[tuple[Id, ...], Strict(False)] = quantity((), "Ids of the components that stand in it.")

"""Whiteboard marks: notes, texts, shapes, arrows, pen strokes and pictures. They are only drawn, never simulated."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    SerializeAsAny,
    Strict,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

from engine.design.spec import Data, Record, quantity

Coordinate = Annotated[float, Field(ge=-1e6, le=1e6)]
Point = Annotated[tuple[Coordinate, Coordinate], Strict(False)]
Points = Annotated[tuple[Point, ...], Strict(False), Field(min_length=2, max_length=20_000)]

MarkColor = Literal["yellow", "orange", "red", "pink", "purple", "blue", "green", "gray", "ink"]
"""Names, not values: a theme draws each so that it can be read on its ground."""

MAX_PICTURE_BYTES = 20_000_000


class Mark(Record):
    """Base of all marks; its kind says what it is."""

    drawn_only: ClassVar[frozenset[str]] = frozenset({"x", "y", "points", "data"})
    """Fields that the mouse sets; forms do not show them."""

    kind: str

    def moved(self, dx: float, dy: float) -> Self:
        """The same mark elsewhere, by so many canvas units."""
        raise NotImplementedError


class Boxed(Mark):
    """A mark that fills a box; `x` and `y` are its upper left corner."""

    x: Coordinate = 0.0
    y: Coordinate = 0.0
    width: float = quantity(160.0, "Width in canvas units.", ge=8, le=1e5)
    height: float = quantity(100.0, "Height in canvas units.", ge=8, le=1e5)

    def moved(self, dx: float, dy: float) -> Self:
        return self.model_copy(update={"x": self.x + dx, "y": self.y + dy})


class Note(Boxed):
    """A sticky note."""

    kind: Literal["note"] = "note"
    text: str = quantity("", "What it says.", max_length=20_000)
    color: MarkColor = quantity("yellow", "Color of the paper.")
    text_size: float = quantity(13.0, "Size of the text in canvas units.", ge=6, le=200)


class Text(Boxed):
    """Text on the bare canvas."""

    kind: Literal["text"] = "text"
    height: float = quantity(28.0, "Height in canvas units.", ge=8, le=1e5)
    text: str = quantity("", "What it says.", max_length=20_000)
    color: MarkColor = quantity("ink", "Color of the letters.")
    text_size: float = quantity(18.0, "Size of the text in canvas units.", ge=6, le=200)


class Shape(Boxed):
    """A rectangle, an ellipse or a diamond."""

    kind: Literal["rectangle", "ellipse", "diamond"] = "rectangle"
    text: str = quantity("", "What stands in its middle.", max_length=20_000)
    color: MarkColor = quantity("blue", "Color of the outline.")
    text_size: float = quantity(13.0, "Size of the text in canvas units.", ge=6, le=200)
    filled: bool = quantity(False, "Its inside has a light tint of the color.")
    dashed: bool = quantity(False, "Its outline is dashed.")


class Drawn(Mark):
    """A mark that goes through points."""

    points: Points

    def moved(self, dx: float, dy: float) -> Self:
        return self.model_copy(update={"points": tuple((x + dx, y + dy) for x, y in self.points)})


class Pen(Drawn):
    """A line drawn freehand."""

    kind: Literal["pen"] = "pen"
    color: MarkColor = quantity("red", "Color of the ink.")
    line_width: float = quantity(2.5, "Width of the line in canvas units.", ge=0.5, le=50)


class Arrow(Drawn):
    """A straight arrow, or a line."""

    kind: Literal["arrow", "line"] = "arrow"
    text: str = quantity("", "What stands beside its middle.", max_length=2_000)
    color: MarkColor = quantity("ink", "Color of the line.")
    line_width: float = quantity(2.0, "Width of the line in canvas units.", ge=0.5, le=50)
    dashed: bool = quantity(False, "The line is dashed.")


def _decodable(data: str) -> str:
    try:
        base64.b64decode(data, validate=True)
    except binascii.Error:
        raise ValueError("must be the picture's bytes in base64") from None
    return data


class Picture(Boxed):
    """An image, kept in the design itself."""

    kind: Literal["image"] = "image"
    data: Annotated[str, Field(max_length=MAX_PICTURE_BYTES * 4 // 3 + 4), AfterValidator(_decodable)] = quantity(
        ..., "The bytes of a PNG or JPEG file in base64."
    )

    @property
    def content(self) -> bytes:
        """The bytes of the image file."""
        return base64.b64decode(self.data)


class UnknownMark(Mark):
    """A mark of a newer version: it keeps its data and is not drawn."""

    model_config = ConfigDict(frozen=True, extra="allow", strict=True)
    __pydantic_extra__: dict[str, Data]
    kind: str = ""

    def moved(self, dx: float, dy: float) -> Self:
        return self


KINDS: Mapping[str, type[Mark]] = {
    "note": Note,
    "text": Text,
    "rectangle": Shape,
    "ellipse": Shape,
    "diamond": Shape,
    "pen": Pen,
    "arrow": Arrow,
    "line": Arrow,
    "image": Picture,
}


def parse_mark(data: Any) -> Mark:
    """The Mark for a raw record: its kind's class, or UnknownMark."""
    if isinstance(data, Mark):
        return data
    if not isinstance(data, Mapping):
        raise ValueError("expected an object")
    return KINDS.get(str(data.get("kind")), UnknownMark).model_validate(dict(data))


def _parse(data: Any, handler: ValidatorFunctionWrapHandler) -> Mark:
    return parse_mark(data)


AnyMark = Annotated[SerializeAsAny[Mark], WrapValidator(_parse)]


def box(mark: Mark) -> tuple[float, float, float, float] | None:
    """Left, top, width and height of what it covers; None for an unknown one."""
    if isinstance(mark, Boxed):
        return mark.x, mark.y, mark.width, mark.height
    if isinstance(mark, Drawn):
        return _hull(mark.points)
    return None


def _hull(points: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


def resized(mark: Mark, left: float, top: float, width: float, height: float) -> Mark:
    """The mark stretched into another box, at least as large as its kind allows."""
    width, height = max(8.0, width), max(8.0, height)
    if isinstance(mark, Boxed):
        return mark.model_copy(update={"x": left, "y": top, "width": width, "height": height})
    if isinstance(mark, Drawn):
        x0, y0, w0, h0 = _hull(mark.points)
        sx, sy = (width / w0 if w0 else 1.0), (height / h0 if h0 else 1.0)
        points = tuple((left + (x - x0) * sx, top + (y - y0) * sy) for x, y in mark.points)
        return mark.model_copy(update={"points": points})
    return mark

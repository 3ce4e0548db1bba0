"""How groups are drawn: folded into one box or open, and how large."""

from engine.design.change import Change, propose
from engine.design.document import Design, Framing
from engine.design.records import get, parse, plain

Rect = tuple[float, float, float, float]


def collapse(design: Design, place_id: str) -> Change:
    """Draws a place as one box with its totals."""
    return _framed(design, place_id, f"Collapse {place_id}", collapsed=True)


def expand(design: Design, place_id: str) -> Change:
    """Draws a place open again, with what stands in it."""
    return _framed(design, place_id, f"Expand {place_id}", collapsed=False)


def resize_frame(design: Design, place_id: str, box: Rect | None) -> Change:
    """Lets the frame of a place reach so far at least; None: as far as its members."""
    return _framed(design, place_id, f"Resize {place_id}", box=box)


def _framed(design: Design, place_id: str, label: str, **fields: object) -> Change:
    get(design, f"places/{place_id}")
    path = f"frames/{place_id}"
    before = design.board.frames.get(place_id, Framing())
    after = parse(path, {**plain(before), **fields})
    return propose(design, label, {path: None if after == Framing() else after})

"""How places and groups are drawn: folded into one box or open, and how large. A bare id is a place's."""

from engine.design.change import Change, propose
from engine.design.document import Design, Framing
from engine.design.records import get, parse, plain

Rect = tuple[float, float, float, float]


def collapse(design: Design, frame: str) -> Change:
    """Draws a place or group as one box with its totals."""
    return _framed(design, frame, "Collapse", collapsed=True)


def expand(design: Design, frame: str) -> Change:
    """Draws a place or group open again, with what stands in it."""
    return _framed(design, frame, "Expand", collapsed=False)


def resize_frame(design: Design, frame: str, box: Rect | None) -> Change:
    """Lets the frame of a place or group reach so far at least; None: as far as its members."""
    return _framed(design, frame, "Resize", box=box)


def framing_of(design: Design, frame: str) -> Framing:
    """How the place or group at a path is drawn."""
    section, _, key = frame.rpartition("/")
    if section == "groups":
        return design.board.groups.get(key, Framing())
    return design.board.frames.get(key, Framing())


def _framed(design: Design, frame: str, verb: str, **fields: object) -> Change:
    section, _, key = frame.rpartition("/")
    before = get(design, f"{section or 'places'}/{key}")
    if section == "groups":
        return propose(design, f"{verb} {key}", {frame: parse(frame, {**plain(before), **fields})})
    path = f"frames/{key}"
    after = parse(path, {**plain(design.board.frames.get(key, Framing())), **fields})
    return propose(design, f"{verb} {key}", {path: None if after == Framing() else after})

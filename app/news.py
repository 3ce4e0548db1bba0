"""What a step of the chapter adds to the one before it."""

from typing import NamedTuple

from app import presets
from engine.design.document import Design
from engine.design.files import load
from engine.design.succession import succession


class News(NamedTuple):
    """Titles by the paths of records, as the lesson panel lists them."""

    new: dict[str, str]
    changed: dict[str, str]
    gone: tuple[str, ...]


def news_of(name: str, design: Design) -> News | None:
    """What the chapter's step of this name adds; None for its first, and for what is no step."""
    before = presets.before(name)
    if before is None:
        return None
    earlier = load(presets.path(before))
    told = succession(earlier, design)
    return News(
        {f"components/{key}": design.components[key].title or key for key in told.new},
        {f"components/{key}": design.components[key].title or key for key in told.changed},
        tuple(earlier.components[key].title or key for key in told.gone),
    )

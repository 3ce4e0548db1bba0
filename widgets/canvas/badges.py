"""Where the marks of problems stand on links: near the source, and clear of those on other links that leave it."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping

from PySide6.QtCore import QPointF

from widgets.canvas.items.wire import BADGE_AT, Wire

APART = 18.0
"""Marks whose middles are nearer cover each other."""
MOST = 12
"""So many marks at one source stand apart; of more nobody tells one from another."""
_PLACES = tuple(BADGE_AT + 0.05 * step for step in range(14))


def spread(wires: Mapping[str, Wire], marked: Container[str]) -> None:
    """Give every link at these paths a place of its own for its mark, where there is one."""
    placed: defaultdict[str, list[QPointF]] = defaultdict(list)
    for wire in (wires[key] for key in sorted(wires) if wires[key].path in marked):
        others = placed[wire.link.source]
        places = _PLACES if len(others) < MOST else ()
        at = next((at for at in places if _is_clear(wire.route.at(at), others)), BADGE_AT)
        if at != wire.badge_at:
            wire.badge_at = at
            wire.update()
        others.append(wire.route.at(wire.badge_at))


def _is_clear(at: QPointF, others: Iterable[QPointF]) -> bool:
    return all((at - other).manhattanLength() >= APART for other in others)

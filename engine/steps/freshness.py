"""How long answers are kept: entries of caches that miss much, answers of DNS that are asked for again and again.

Source: J. Jung, A. Berger and H. Balakrishnan, Modeling TTL-based Internet caches, INFOCOM 2003.
"""

from collections.abc import Iterator

from engine.components.dns import Dns
from engine.design.document import Design
from engine.figures import duration
from engine.steps.step import Json, Step, setting

POOR_HITS = 0.95
"""A cache that misses more often may forget too soon."""
LONGER = 4.0
SHORT_S = 60.0
"""Answers of DNS that live longer are asked for rarely enough."""


def freshness(design: Design, result: Json) -> Iterator[Step]:
    """Four times the TTL of what is gone before it is asked for again."""
    for key, spec in design.components.items():
        hits = result["components"].get(key, {}).get("hit_ratio")
        local = getattr(spec, "local_cache", None)
        kept = {
            "ttl_s": getattr(spec, "ttl_s", None) if hits is not None and hits < POOR_HITS else None,
            "local_cache.ttl_s": getattr(local, "ttl_s", None),
        }
        if isinstance(spec, Dns):
            kept["ttl_s"] = spec.ttl_s if spec.ttl_s <= SHORT_S else None
        for field, ttl_s in kept.items():
            if ttl_s:
                what = "Answers" if isinstance(spec, Dns) else "Entries"
                title = f"{what} of {key} live four times as long: {duration(LONGER * ttl_s)}"
                yield from setting(design, f"components/{key}", field, LONGER * ttl_s, title)

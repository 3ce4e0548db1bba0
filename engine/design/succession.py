"""What becomes of the parts of one design in another that follows it: they stay, go, or are new."""

from collections.abc import Mapping
from typing import NamedTuple

from engine.design.document import Design


class Succession(NamedTuple):
    """Parts of the later design, and where they come from."""

    stays: Mapping[str, str]
    """Components of the later design, each with the one of the earlier design that it was."""
    new: tuple[str, ...]
    gone: tuple[str, ...]
    """Components of the earlier design that nothing took the place of."""
    changed: tuple[str, ...]
    """Components that stay with other settings."""
    new_links: tuple[str, ...]
    gone_links: tuple[str, ...]


def succession(before: Design, after: Design) -> Succession:
    """Match components by name and kind; then one takes the place of another of its kind that goes."""
    stays = _stays(before, after)
    were = {key: (link.source, link.target) for key, link in before.links.items()}
    are = {key: (stays.get(link.source), stays.get(link.target)) for key, link in after.links.items()}
    kept, made = set(were.values()), set(are.values())
    return Succession(
        stays,
        tuple(key for key in after.components if key not in stays),
        tuple(key for key in before.components if key not in set(stays.values())),
        tuple(key for key, old in stays.items() if _settings(after, key) != _settings(before, old)),
        tuple(key for key, pair in are.items() if pair not in kept),
        tuple(key for key, pair in were.items() if pair not in made),
    )


def _stays(before: Design, after: Design) -> dict[str, str]:
    old, new = before.components, after.components
    stays = {key: key for key, spec in new.items() if key in old and old[key].kind == spec.kind}
    left = [key for key in old if key not in stays]
    for key, spec in new.items():
        heir_of = next((one for one in left if old[one].kind == spec.kind), None)
        if key not in stays and heir_of is not None:
            stays[key] = heir_of
            left.remove(heir_of)
    return stays


def _settings(design: Design, key: str) -> object:
    """What a component is, wherever it stands and whatever it is called."""
    return design.components[key].model_dump(exclude={"place", "title"})

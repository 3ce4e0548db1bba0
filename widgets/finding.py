"""Finding by what was typed: the best matches first, with letters left out, swapped or mistyped."""

from collections.abc import Iterable, Sequence

GOOD_ENOUGH = 72.0
"""Out of 100; what matches less is not shown."""


def ranked(typed: str, texts: Iterable[tuple[str, str]]) -> Sequence[int]:
    """Places of the texts that match, the best first; each is a title and what else it may be found by.

    A title that begins as was typed comes before one that holds it, then before one that is like it.
    Equals keep their order.
    """
    texts = list(texts)
    wanted = _plain(typed)
    if not wanted:
        return range(len(texts))
    scores = [_score(wanted, _plain(title), _plain(also)) for title, also in texts]
    found = [place for place, score in enumerate(scores) if score >= GOOD_ENOUGH]
    return sorted(found, key=lambda place: -scores[place])


def _plain(text: str) -> str:
    """Small letters and digits, with single spaces for all else."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.casefold()).split())


def _score(wanted: str, title: str, also: str) -> float:
    """How well a title, or less well the rest, matches."""
    words = wanted.split()
    if title.startswith(wanted):
        return 200.0
    if all(any(own.startswith(word) for own in title.split()) for word in words):
        return 180.0
    if all(word in title for word in words):
        return 160.0
    if _is_spelled(wanted.replace(" ", ""), title):
        return 120.0
    if all(word in f"{title} {also}" for word in words):
        return 110.0
    if len(wanted) < _LONG_ENOUGH:
        return 0.0
    from rapidfuzz import fuzz  # loaded when somebody mistypes, not at the start

    return min(max((fuzz.ratio(word, own) for own in title.split()), default=0.0) for word in words)


_LONG_ENOUGH = 4
"""A shorter word that is mistyped is like too many."""


def _is_spelled(letters: str, title: str) -> bool:
    """Whether the letters begin the words of the title: "dwl" is Duplicate with Links."""
    return len(letters) > 1 and "".join(word[0] for word in title.split()).startswith(letters)

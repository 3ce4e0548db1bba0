"""Errors a person can act on: one sentence that says what is wrong, where, and what was expected."""

MAX_SENTENCE = 1000


class LoadscapeError(Exception):
    """Base of every error shown to the user; `str(error)` is one sentence on one line.

    What it quotes comes from files and keyboards, so control characters are escaped and length is bounded.
    """

    def __init__(self, sentence: str) -> None:
        text = sentence if len(sentence) <= MAX_SENTENCE else sentence[: MAX_SENTENCE - 3] + "..."
        super().__init__("".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text))


class BadDesign(LoadscapeError):
    """The design, scenario or field value is not what the format asks for."""


class Flooded(LoadscapeError):
    """So many calls wait in a running design that there is no room for more."""


class StaleChange(LoadscapeError):
    """A Change speaks of a value that the design no longer has."""


class BadEvent(LoadscapeError):
    """An event names something the running design does not have, or cannot do."""

"""Errors a person can act on: one sentence that says what is wrong, where, and what was expected."""


class LoadscapeError(Exception):
    """Base of every error shown to the user; `str(error)` is one sentence."""


class BadDesign(LoadscapeError):
    """The design, scenario or field value is not what the format asks for."""


class StaleChange(LoadscapeError):
    """A Change speaks of a value that the design no longer has."""


class BadEvent(LoadscapeError):
    """An event names something the running design does not have, or cannot do."""

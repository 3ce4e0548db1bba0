"""The form for what is selected, made from the fields of its class."""

from widgets.inspector.inspector import Inspector

__all__ = ["Inspector"]

"""The start page: what an empty canvas offers."""

from widgets.welcome.card import Welcome

__all__ = ["Welcome"]

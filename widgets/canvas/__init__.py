"""The canvas: a design drawn as cards, links and frames, live while it runs."""

from widgets.canvas.canvas import Canvas

__all__ = ["Canvas"]

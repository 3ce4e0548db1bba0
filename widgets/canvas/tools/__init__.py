"""Gestures, one file each: preview on items while the mouse moves, one Change when it is let go."""

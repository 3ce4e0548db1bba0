"""Loadscape's engine: the document, its components, the rules and the simulation. No Qt."""

from engine import components as components  # a design can be read only once its kinds are known

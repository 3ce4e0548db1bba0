"""Names under which widgets hand things to each other by drag and drop."""

KIND = "application/x-loadscape-kind"
"""The name of a kind, as UTF-8."""
FRAGMENT = "application/x-loadscape-design"
"""A part of a design as JSON."""
EVENT = "application/x-loadscape-event"
"""An event of a scenario as JSON; its time is where it is dropped."""

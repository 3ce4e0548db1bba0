"""How many machines a component is: servers and workers have instances, caches have nodes."""

from engine.design.spec import Spec

_COUNTS = ("instances", "nodes")


def count_field(spec: Spec) -> str | None:
    """The field that says how many; None for a kind that is always one."""
    return next((name for name in _COUNTS if name in type(spec).model_fields), None)


def machines(spec: Spec) -> int:
    """How many machines a component is as configured."""
    field = count_field(spec)
    return 1 if field is None else int(getattr(spec, field))

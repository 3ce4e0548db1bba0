"""The fields that several kinds of records have in common: same name, type and unit."""

from collections.abc import Sequence

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from widgets.forms.fields import Field, Number, fields_of


def shared_fields(models: Sequence[type[BaseModel]]) -> tuple[Field, ...]:
    """In the order of the first kind. Where the defaults differ there is none to go back to."""
    first, *others = ({field.name: field for field in fields_of(model)} for model in models)
    shared = {}
    for name, field in first.items():
        theirs = [other[name] for other in others if name in other]
        if len(theirs) == len(others) and all(_is_alike(field, one) for one in theirs):
            same = all(one.default == field.default for one in theirs)
            shared[name] = field if same else field._replace(default=PydanticUndefined)
    return tuple(field for field in shared.values() if field.when is None or field.when.name in shared)


def _is_alike(one: Field, other: Field) -> bool:
    """Bounds may differ: each record says itself what it cannot take."""
    if isinstance(one.shape, Number) and isinstance(other.shape, Number):
        shapes = one.shape.whole == other.shape.whole
    else:
        shapes = one.shape == other.shape
    return shapes and (one.unit, one.optional, one.when) == (other.unit, other.optional, other.when)

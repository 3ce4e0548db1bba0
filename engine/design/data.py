"""Plain JSON data as immutable values, and the natural order of ids."""

import math
import re
from collections.abc import Mapping
from typing import Any

from frozendict import frozendict

_DIGITS = re.compile("([0-9]+)")


def freeze(value: Any) -> Any:
    """The same JSON value with immutable mappings and tuples all the way down.

    Raises ValueError where it holds NaN, an infinity or something that JSON does not know.
    """
    if isinstance(value, Mapping):
        return frozendict({_key(key): freeze(item) for key, item in value.items()})
    if isinstance(value, list | tuple):
        return tuple(freeze(item) for item in value)
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("must be a finite number")
    if value is None or isinstance(value, str | int | float):
        return value
    raise ValueError(f"must be JSON data, but holds one of type {type(value).__name__}")


def _key(key: Any) -> str:
    if not isinstance(key, str):
        raise ValueError(f"must be JSON data, but has {key!r} as a key")
    return key


def thaw(value: Any) -> Any:
    """The same JSON value as plain dicts and lists, ready for `json.dumps`."""
    if isinstance(value, Mapping):
        return {key: thaw(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [thaw(item) for item in value]
    return value


def natural(text: str) -> list[str | int]:
    """Sort key under which web-2 stands before web-10."""
    return [int(part) if place % 2 else part for place, part in enumerate(_DIGITS.split(text))]

"""JSON from outside: every surprise is refused in one sentence, in bounded time and memory."""

import json
import math
from collections.abc import Iterator
from typing import Any

from engine.errors import BadDesign

MAX_BYTES = 20_000_000
MAX_VALUES = 1_000_000
MAX_DEPTH = 32
MAX_FIELDS = 100_000
MAX_DIGITS = 300
_TOO_DEEP = "{} " + f"is nested too deep: at most {MAX_DEPTH} levels are allowed"


def parse(text: str) -> Any:
    """The value of a JSON text.

    Raises BadDesign, with the line or the path, where it is not JSON, holds more than MAX_VALUES values or
    is nested deeper than MAX_DEPTH, has a key twice, an object of more than MAX_FIELDS fields, a number that
    is not finite or a text that is not Unicode.
    """
    if sum(map(text.count, ",[{")) > MAX_VALUES:
        raise BadDesign(f"the design holds more than {MAX_VALUES} values, the most a design file may hold")
    try:
        value = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_Object, parse_int=_integer)
    except json.JSONDecodeError as error:
        raise BadDesign(f"line {error.lineno}, column {error.colno}: not valid JSON ({_reason(error)})") from None
    except RecursionError:
        raise BadDesign(_TOO_DEEP.format("the design")) from None
    _check(value)
    return value


class _Object(dict[str, Any]):
    """A JSON object that remembers a key that stood in it twice."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.twice = _first_twice(pairs) if len(self) < len(pairs) else None


def _first_twice(pairs: list[tuple[str, Any]]) -> str:
    seen: set[str] = set()
    return next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= MAX_DIGITS else math.inf


def _reason(error: json.JSONDecodeError) -> str:
    return error.msg[0].lower() + error.msg[1:]


def _check(root: Any) -> None:
    """Looks at every part without recursion, holding no more than the branches that are open."""
    branches: list[tuple[str, Iterator[tuple[Any, Any]]]] = [("", iter([("", root)]))]
    while branches:
        for key, value in branches[-1][1]:
            complaint = _complaint(value)
            is_deep = isinstance(value, dict | list) and len(branches) > MAX_DEPTH
            if complaint or is_deep:
                path = [step for step in (*(step for step, _ in branches), str(key)) if step]
                if is_deep:
                    raise BadDesign(_TOO_DEEP.format(".".join(path[:4]) + "..."))
                raise BadDesign(f"{'.'.join(path) or 'the design'} {complaint}")
            if isinstance(value, dict | list):
                branches.append((str(key), _items(value)))
                break
        else:
            branches.pop()


def _items(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict):
        return iter(value.items())
    return iter(enumerate(value)) if isinstance(value, list) else iter(())


def _complaint(value: Any) -> str | None:
    if isinstance(value, float) and not math.isfinite(value):
        return "must be a finite number"
    if isinstance(value, str) and not value.isascii() and not _encodes(value):
        return "must be valid Unicode text"
    if isinstance(value, _Object):
        if value.twice is not None:
            return f'has "{value.twice}" twice: every id and field may stand once'
        if len(value) > MAX_FIELDS:
            return f"has {len(value)} fields: at most {MAX_FIELDS} are allowed"
        if not all(_encodes(key) for key in value):
            return "has a key that is not valid Unicode text"
    return None


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True

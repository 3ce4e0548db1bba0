"""What pydantic found wrong, as one sentence: where, what was expected, what stands there."""

import json
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from frozendict import frozendict
from pydantic import BaseModel, ValidationError

EXPECTED: Mapping[str, str] = frozendict(
    {
        "missing": "is missing",
        "int_type": "must be a whole number",
        "int_from_float": "must be a whole number",
        "float_type": "must be a number",
        "string_type": "must be a text in quotes",
        "string_unicode": "must be valid Unicode text",
        "bool_type": "must be true or false",
        "tuple_type": "must be a list",
        "mapping_type": "must be an object in braces",
        "dict_type": "must be an object in braces",
        "model_type": "must be an object in braces",
        "finite_number": "must be a finite number",
        "greater_than_equal": "must be at least {ge}",
        "greater_than": "must be above {gt}",
        "less_than_equal": "must be at most {le}",
        "less_than": "must be below {lt}",
        "literal_error": "must be one of {expected}",
        "too_long": "must have at most {max_length} entries",
        "too_short": "must have at least {min_length} entries",
        "string_too_long": "must be at most {max_length} characters long",
        "string_too_short": "must not be empty",
        "string_pattern_mismatch": "must be an id of small letters, digits and hyphens, such as web-1",
    }
)
"""What was expected, by pydantic's type of error."""
_SHOWN = 40


def sentence(error: ValidationError, at: str = "", model: type[BaseModel] | None = None) -> str:
    """The first finding in `error` about the record at the dotted path `at`, as one sentence.

    `model` is the record's class, asked for the name that a misspelt field may have meant.
    """
    finding = error.errors(include_url=False)[0]
    path = ".".join(part for part in (at, *_steps(finding["loc"])) if part)
    kind, context = finding["type"], finding.get("ctx", {})
    if kind == "value_error":
        message = str(context["error"])
        return f"{path} {message}" if message.startswith("must ") else ": ".join(filter(None, (path, message)))
    if kind == "extra_forbidden":
        return f"{path} is not a known field{_meant(str(finding['loc'][-1]), finding['loc'], model)}"
    expected = EXPECTED.get(kind)
    if expected is None:
        return f"{path}: {finding['msg']}"
    found = "" if kind == "missing" else f", but is {shown(finding['input'])}"
    return f"{path} {expected.format(**_numbers(context))}{found}"


def shown(value: Any) -> str:
    """A value as it looks in the file, cut short."""
    if isinstance(value, Mapping | BaseModel):
        return "an object"
    if isinstance(value, list | tuple):
        return "a list"
    text = json.dumps(value, ensure_ascii=False, default=repr)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "..."


def _steps(location: tuple[int | str, ...]) -> list[str]:
    """The parts of a location that a reader of the file knows: no union arms, no [key] marks."""
    return [str(step) for step in location if "[" not in str(step)]


def _numbers(context: Mapping[str, Any]) -> dict[str, Any]:
    return {name: f"{value:.12g}" if isinstance(value, float) else value for name, value in context.items()}


def _meant(name: str, location: tuple[int | str, ...], model: type[BaseModel] | None) -> str:
    if model is None or len(location) != 1:
        return ""
    close = get_close_matches(name, model.model_fields, n=1, cutoff=0.6)
    return f": did you mean {close[0]}?" if close else ""

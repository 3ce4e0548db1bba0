"""Old design files made new: numbered steps, each a pure function from dict to dict.

`MIGRATIONS[n]` makes a file of format n into one of format n + 1. A step never imports the document:
the document goes on changing, the step must not. For every step an old file is kept in tests/formats
as `format-n.loadscape`, and a test fails where one is missing.
"""

from collections.abc import Callable, Mapping
from typing import Any

from frozendict import frozendict

from engine.errors import BadDesign

Data = dict[str, Any]
Step = Callable[[Data], Data]

MIGRATIONS: Mapping[int, Step] = frozendict()
"""Format 1 is the first."""


def migrate(data: Data, to: int, steps: Mapping[int, Step] = MIGRATIONS) -> Data:
    """The same design in format `to`.

    Raises BadDesign where the file's format is no whole number from 1, or newer than `to`.
    """
    found = data.get("format", to)
    if isinstance(found, bool) or not isinstance(found, int) or found < 1:
        raise BadDesign(f"format must be a whole number of at least 1, but is {found!r}")
    if found > to:
        raise BadDesign(f"format {found} was made by a newer version: this one reads formats up to {to}")
    for number in range(found, to):
        data = {**steps[number](data), "format": number + 1}
    return data

"""JSON for other programs."""

import json
import sys
from pathlib import Path
from typing import Any


def write(value: Any, out: str) -> None:
    """Write JSON to a file, or to standard output where `out` is a dash.

    NaN and infinity raise ValueError: they are no JSON. Raises OSError where the file cannot be written.
    """
    text = json.dumps(value, indent=2, allow_nan=False) + "\n"
    if out == "-":
        sys.stdout.write(text)
    else:
        Path(out).write_text(text, encoding="utf-8")

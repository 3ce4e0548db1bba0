"""Rules that are not reported for a design, each with the reason why."""

from engine.design.change import Change, propose
from engine.design.document import Design, Silence
from engine.design.records import get, parse
from engine.errors import BadDesign


def silence(design: Design, code: str, reason: str) -> Change:
    """Reports a rule no more, for this reason; silenced before, it gets this reason."""
    if not reason.strip():
        raise BadDesign(f"{code} needs a reason to be silenced: a sentence that says why it does not matter here")
    path = f"silenced/{code}"
    return propose(design, f"Silence {code}", {path: parse(path, {"reason": Silence(reason=reason.strip()).reason})})


def unsilence(design: Design, code: str) -> Change:
    """Reports a rule again."""
    get(design, f"silenced/{code}")
    return propose(design, f"Report {code} again", {f"silenced/{code}": None})

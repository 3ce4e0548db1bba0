"""The lines of a lesson's block, each one pattern: deeds, checks and claims."""

import json
import re
from typing import Any

from engine.design.strict_json import parse
from engine.errors import BadDesign
from engine.lessons.lesson import EVENTS, Check, Claim, Deed

NUMBER = r"[0-9]+(?:\.[0-9]+)?"
PATH = r"(?:components|links|classes|places)/[a-z0-9-]+"
EVENT = re.compile(rf"([a-z_]+) ([a-z0-9-]+)(?: x({NUMBER}))?(?: for ({NUMBER}) s)?")
SCENARIO = re.compile(r'scenario "([^"]+)"')
SET = re.compile(rf"set ({PATH}) ([a-z_.]+) = (.+)")
FIELD = re.compile(rf"set ({PATH}) ([a-z_.]+)")
CLAIM = re.compile(
    rf'([a-z0-9-]+): ([A-Za-z0-9_.-]+)(?: in "([^"]+)")?(?: with (.+?))?(?: after ({NUMBER}) s)? until ({NUMBER}) s '
    rf"(<=|>=|<|>) ({NUMBER})(?: (%|ms|s|requests/s|USD/month|GB))?"
)

DEED = '`EVENT TARGET [xFACTOR] [for N s]`, `scenario "NAME"` or `set PATH FIELD = VALUE`'
CHECK = '`event EVENT TARGET`, `scenario "NAME"` or `set PATH FIELD`'
CLAIMED = '`NAME: FIGURE [in "SCENARIO"] [with PATH FIELD = VALUE] [after N s] until N s >= LIMIT [UNIT]`'


class Misread(ValueError):
    """A line that does not follow the grammar; says what was expected."""


def deed_of(line: str) -> Deed:
    """What a `do:` line asks for. Raises Misread."""
    if found := SCENARIO.fullmatch(line):
        return Deed(verb="scenario", target=found[1])
    if found := SET.fullmatch(line):
        return Deed(verb="set", target=found[1], field=found[2], value=_value(found[3]))
    found = EVENT.fullmatch(line)
    if found is None or found[1] not in EVENTS:
        raise Misread(f"must be {DEED}")
    factor, for_s = (float(text) if text else None for text in found.groups()[2:])
    return Deed.model_validate({"verb": found[1], "target": found[2], "factor": factor, "for_s": for_s})


def check_of(line: str) -> Check:
    """What a `check:` line waits for. Raises Misread."""
    if found := SCENARIO.fullmatch(line):
        return Check(kind="scenario", what=found[1])
    if found := FIELD.fullmatch(line):
        return Check(kind="set", what=found[1], target=found[2])
    name, _, rest = line.partition(" ")
    found = EVENT.fullmatch(rest)
    if name != "event" or found is None or found[1] not in EVENTS or found[3] or found[4]:
        raise Misread(f"must be {CHECK}")
    return Check(kind="event", what=found[1], target=found[2])


def claim_of(line: str) -> Claim:
    """What a `claim:` line says of a run. Raises Misread."""
    found = CLAIM.fullmatch(line)
    if found is None:
        raise Misread(f"must be {CLAIMED}")
    name, figure, scenario, settings, after, until, operator, limit, unit = found.groups()
    return Claim.model_validate(
        {
            "name": name,
            "figure": figure,
            "scenario": scenario or "",
            "where": tuple(deed_of(f"set {setting}") for setting in settings.split(" and ")) if settings else (),
            "warmup_s": float(after or 0),
            "until_s": float(until),
            "operator": operator,
            "limit": float(limit),
            "unit": unit or "",
        }
    )


def _value(text: str) -> Any:
    try:
        return parse(text)
    except BadDesign:
        raise Misread(f"the value {json.dumps(text[:40])} is not JSON") from None

"""What a challenge asks, as Markdown for the lesson panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.figures import money, percent
from widgets.language import local, tr

if TYPE_CHECKING:
    from engine.challenges.challenge import Challenge, Goal

NARROW = "\N{NO-BREAK SPACE}"
"""Between a number and its unit, which must not begin a line."""
AT_LEAST, AT_MOST = "- {goal}: at least {limit}", "- {goal}: at most {limit}"
GIVEN = (
    "Traffic, the work that each request asks for and how long it takes, prices, and where places lie are given: a "
    "design that changes them is refused."
)
STARS = (
    "One star is for meeting all of it, one for using at most {room} of what every goal allows, one for a cost of at "
    "most {thrift} a month."
)


def task_text(one: Challenge) -> str:
    """The title, the task, the goals with the ceiling, what is given, and what the stars are for."""
    from engine.challenges.judging import ROOM, THRIFT

    goals = [*map(_told, one.goals), tr("- At most {limit} a month", limit=money(one.ceiling_usd))]
    stars = tr(STARS, room=percent(ROOM), thrift=money(THRIFT * one.ceiling_usd))
    return "\n".join((f"# {tr(one.title)}", "", tr(one.text), "", *goals, "", tr(GIVEN), "", stars))


def _told(goal: Goal) -> str:
    limit = local(goal.say(goal.limit)).replace(" ", NARROW)
    return tr(AT_LEAST if goal.operator in (">=", ">") else AT_MOST, goal=tr(goal.title), limit=limit)

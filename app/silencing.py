"""Silencing a topology rule for the open design: the question for the reason, and the step that does it."""

from app.context import Context
from engine.design import verbs


def silence(context: Context, code: str) -> None:
    """Ask why the rule does not matter, and report it no more; without an answer nothing happens."""
    design = context.document.design
    before = design.board.silenced.get(code)
    reason = context.dialogs.silence_reason(code, before.reason if before else "")
    if reason and (before is None or reason != before.reason):
        context.propose(verbs.silence(design, code, reason))

"""Everything the user can do, declared once: menus, keys, the toolbar and tests are made from this table."""

from app.commands import arrange, challenges, draw, edit, file, groups, help, language, presets, run, study, view
from app.commands.command import Command

TABLE: tuple[Command, ...] = (
    *file.COMMANDS,
    *edit.COMMANDS,
    *draw.COMMANDS,
    *arrange.COMMANDS,
    *groups.COMMANDS,
    *view.COMMANDS,
    *language.COMMANDS,
    *run.COMMANDS,
    *study.COMMANDS,
    *presets.COMMANDS,
    *challenges.COMMANDS,
    *help.COMMANDS,
)
"""In the order of the menus."""

__all__ = ["TABLE", "Command"]

"""Menus, keys, the toolbar and the list of all commands, made from the table."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar

from app.commands.command import MENUS, Choice, Command
from app.commands.context_menu import OFFERED
from app.context import Context
from engine.errors import LoadscapeError
from widgets.canvas.menus import Offer
from widgets.chooser import Chooser, Entry
from widgets.icons import icon
from widgets.language import sentence, tr, tr_in
from widgets.menu_heading import add_heading
from widgets.shortcuts import Shortcut, Shortcuts
from widgets.theme import Theme

BAR = (
    ("file.new", "file.open", "file.save"),
    ("edit.undo", "edit.redo"),
    ("run.run", "run.pause", "run.step", "run.stop"),
)
"""Groups of commands on the toolbar."""


class Actions(QObject):
    """A QAction per command, kept up to date with what is possible now."""

    def __init__(self, commands: Sequence[Command], context: Context) -> None:
        super().__init__(context.window)
        self._context = context
        self._commands = commands
        self._menus: dict[str, QMenu] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh_now)
        self.by_id: Mapping[str, QAction] = {command.id: self._action(command) for command in commands}

    def fill_menus(self, bar: QMenuBar) -> None:
        """Put every command into its menu."""
        for title in MENUS:
            self._menus[title] = bar.addMenu(f"&{tr_in('menu', title)}")
        for command in self._commands:
            menu, action = self._menu(command.menu), self.by_id[command.id]
            if command.separated:
                menu.addSeparator()
            menu.addAction(action)

    def fill_bar(self, bar: QToolBar) -> None:
        for group in BAR:
            for command_id in group:
                bar.addAction(self.by_id[command_id])
            bar.addSeparator()

    def refresh_soon(self) -> None:
        """Something changed; look once at what is possible now, when all that follows from it is done."""
        self._soon.start()

    def set_theme(self, theme: Theme) -> None:
        for command in self._commands:
            if command.icon:
                self.by_id[command.id].setIcon(icon(command.icon, theme.text, theme.faint))

    def entries(self) -> Iterable[Entry]:
        """Every command that runs, for the list of commands: those used of late first."""
        recent = self._context.settings.recent_commands
        order = {command_id: place for place, command_id in enumerate(recent)}
        for command in sorted(self._commands, key=lambda command: order.get(command.id, len(order))):
            if command.choices is None:
                action = self.by_id[command.id]
                key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                place = _place(command)
                reason = _reason(command, self._context)
                yield Entry(action.text(), place, key, sentence(command.help), reason, self._chosen(command))

    def offers(self, section: str) -> Sequence[Offer]:
        """What a right-click on a record of this section offers now; empty: on the bare canvas."""
        self.refresh_now()
        return [Offer(tr(title), [self.by_id[one] for one in ids]) for title, ids in OFFERED[section]]

    def _chosen(self, command: Command) -> Callable[[], None]:
        """Runs a command that was found by typing, and keeps in mind that it was."""

        def run() -> None:
            self._context.settings.remember_command(command.id)
            self.by_id[command.id].trigger()

        return run

    def finder(self) -> Chooser:
        """The list of all commands, to type into."""
        return Chooser(tr("Find a command"), self.entries(), self._context.window)

    def sheet(self) -> Shortcuts:
        """Every key on one sheet."""
        lines = (
            Shortcut(_place(command), tr(command.title), _keys(self.by_id[command.id]), sentence(command.help))
            for command in self._commands
            if command.keys
        )
        return Shortcuts(lines, self._context.window)

    def _menu(self, path: str) -> QMenu:
        if path not in self._menus:
            above, _, title = path.rpartition("/")
            self._menus[path] = self._menus[above].addMenu(tr(title))
        return self._menus[path]

    def _action(self, command: Command) -> QAction:
        action = QAction(tr(command.title), self)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        if command.keys_in:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            views = {"canvas": self._context.canvas, "outline": self._context.outline}
            for view in command.keys_in:
                views[view].addAction(action)
        action.setCheckable(command.checked is not None)
        action.setStatusTip(sentence(command.help))
        action.triggered.connect(lambda: self._run(command.run))
        if command.choices is not None:
            menu = QMenu(self._context.window)
            menu.aboutToShow.connect(lambda: self._fill(menu, command))
            menu.setToolTipsVisible(True)
            action.setMenu(menu)
        return action

    def _fill(self, menu: QMenu, command: Command) -> None:
        menu.clear()
        heading = ""
        for choice in command.choices(self._context) if command.choices else ():
            if choice.heading != heading:
                heading = choice.heading
                add_heading(menu, heading)
            self._add(menu, choice)

    def _add(self, menu: QMenu, choice: Choice) -> None:
        action = menu.addAction(tr_in("event", sentence(choice.title)))
        action.setToolTip(sentence(choice.help))
        action.setStatusTip(sentence(choice.help))
        action.triggered.connect(lambda: self._run(choice.run))

    def _run(self, run: Callable[[Context], object]) -> None:
        try:
            run(self._context)
        except LoadscapeError as error:
            self._context.banner.tell(str(error), "error")
        self.refresh_soon()

    def refresh_now(self) -> None:
        """Show what is possible at this moment."""
        context = self._context
        for command in self._commands:
            action, reason = self.by_id[command.id], _reason(command, context)
            action.setEnabled(reason is None)
            if command.checked is not None:
                action.setChecked(command.checked(context))
            if command.label is not None:
                action.setText(sentence(command.label(context)))
            action.setToolTip(_tip(command, action.shortcut(), reason))
            action.setStatusTip(
                sentence(command.help)
                if reason is None
                else tr("{help} Not now: {reason}.", help=sentence(command.help), reason=reason)
            )


def _place(command: Command) -> str:
    return " › ".join(tr_in("menu", part) for part in command.menu.split("/"))


def _reason(command: Command, context: Context) -> str | None:
    """Why it cannot be done now, in the language of the window."""
    reason = command.when(context)
    return None if reason is None else sentence(reason)


def _keys(action: QAction) -> str:
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


def _tip(command: Command, key: QKeySequence, reason: str | None) -> str:
    name = (
        f"{tr(command.title)} ({key.toString(QKeySequence.SequenceFormat.NativeText)})"
        if not key.isEmpty()
        else tr(command.title)
    )
    return name if reason is None else f"{name}: {reason[0].lower()}{reason[1:]}"

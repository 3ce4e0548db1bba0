"""What the application's style sheet does not say: the inspector's headings, quiet texts and sentences."""

from string import Template

from widgets.theme import Theme

_SHEET = Template("""
QLabel[role="title"] { font-weight: 600; font-size: ${title_px}px; color: $text; }
QLabel[role="section"] { font-weight: 600; color: $text; padding-top: 8px; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="error"] { color: $error; padding-bottom: 3px; }
QLabel[changed="true"] { color: $accent; }
QLabel[role="help"] { color: $muted; background: $raised; border-top: 1px solid $border; padding: 6px 8px; }
QToolButton[role="heading"] { font-weight: 600; padding: 2px 2px; }
QToolButton[role="heading"]:checked { background: transparent; border-color: transparent; }
QToolButton[role="heading"]:focus { border-color: $accent; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }
""")


def sheet(theme: Theme) -> str:
    """The inspector's style sheet in the theme's colors."""
    colors = {name: value for name, value in theme._asdict().items() if isinstance(value, str)}
    return _SHEET.substitute(colors, title_px=theme.px(15))

"""Every color and distance a widget may use: two sets of tokens, light and dark."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from widgets.style_sheet import STYLE_SHEET

Shape = Literal["disc", "triangle", "cross", "bars", "ring", "arrow"]


class StateLook(NamedTuple):
    """How a component's state is told: by color, by the shape of its badge and in words."""

    color: str
    shape: Shape
    text: str


class MarkLook(NamedTuple):
    """A color of whiteboard marks: for lines and letters, and for paper under text."""

    ink: str
    paper: str


class Theme(NamedTuple):
    """Colors as #rrggbb, distances in device-independent pixels."""

    name: str
    dark: bool

    window: str
    """Behind panels."""
    surface: str
    """Cards, fields, lists."""
    raised: str
    """Buttons, headers, hovered rows."""
    canvas: str
    """The drawing's ground."""
    grid: str
    border: str
    """Lines around surfaces."""
    edge: str
    """Lines that must be seen: links, card outlines."""
    text: str
    muted: str
    """Second line of text; 4.5:1 on surface and window."""
    faint: str
    """Disabled text, ticks."""
    accent: str
    """The one accent: selection, focus, the main button."""
    on_accent: str
    accent_soft: str
    """Ground of a selected row."""

    fine: str
    busy: str
    late: str
    """Headroom: plenty, little, none."""
    error: str
    warning: str
    advice: str
    """Severity of a problem; failed traffic takes `error`."""

    series: tuple[str, ...]
    """Okabe-Ito, in an order that stands out on this surface."""
    states: Mapping[str, StateLook]
    categories: Mapping[str, str]
    """A quiet tint per category of kinds, for icons."""

    marks: Mapping[str, MarkLook]
    """By the names that a design file uses."""

    space: int = 8
    radius: int = 6
    grid_step: int = 20
    text_scale: float = 1.0
    """How much larger than the desktop's the text of panels is; the canvas has its zoom."""

    def px(self, size: float) -> int:
        """A font size in pixels, as large as the user wants it."""
        return round(size * self.text_scale)

    def series_color(self, place: int) -> str:
        """Color of the series at this place; they repeat after the last."""
        return self.series[place % len(self.series)]

    def load_color(self, utilization: float) -> str:
        """Fine below 70 %, busy below 90 %, late above."""
        return self.fine if utilization < 0.7 else self.busy if utilization < 0.9 else self.late


def _states(up: str, middle: str, dead: str, wait: str) -> Mapping[str, StateLook]:
    return MappingProxyType(
        {
            "up": StateLook(up, "disc", "Up"),
            "degraded": StateLook(middle, "triangle", "Degraded"),
            "down": StateLook(dead, "cross", "Down"),
            "hung": StateLook(dead, "bars", "Hung"),
            "booting": StateLook(wait, "ring", "Booting"),
            "draining": StateLook(wait, "arrow", "Draining"),
        }
    )


_LIGHT_MARKS = MappingProxyType(
    {
        "yellow": MarkLook("#9a7500", "#fff3b8"),
        "orange": MarkLook("#b85300", "#ffe0c2"),
        "red": MarkLook("#c03221", "#ffd9d3"),
        "pink": MarkLook("#b0386f", "#fddcea"),
        "purple": MarkLook("#7244b5", "#e9defa"),
        "blue": MarkLook("#1f62c4", "#d9e7ff"),
        "green": MarkLook("#1c7c4a", "#d5f2df"),
        "gray": MarkLook("#5b6472", "#e6e9ee"),
        "ink": MarkLook("#1a1f29", "#ffffff"),
    }
)
_DARK_MARKS = MappingProxyType(
    {
        "yellow": MarkLook("#f0cf5e", "#4a3f12"),
        "orange": MarkLook("#f5a45c", "#4d3213"),
        "red": MarkLook("#ff8572", "#501f19"),
        "pink": MarkLook("#f08fbb", "#4b1f35"),
        "purple": MarkLook("#bd9cf0", "#352452"),
        "blue": MarkLook("#86b4ff", "#1d3358"),
        "green": MarkLook("#6fd69b", "#173d28"),
        "gray": MarkLook("#a9b2c0", "#323945"),
        "ink": MarkLook("#e7eaf0", "#1f232b"),
    }
)

LIGHT = Theme(
    name="light",
    dark=False,
    window="#f3f4f6",
    surface="#ffffff",
    raised="#f8f9fb",
    canvas="#f7f8fa",
    grid="#e2e5ea",
    border="#d8dce3",
    edge="#8a94a6",
    text="#1a1f29",
    muted="#596273",
    faint="#939cab",
    accent="#2b62d9",
    on_accent="#ffffff",
    accent_soft="#e3ebfc",
    fine="#00835f",
    busy="#bd8500",
    late="#bf3a00",
    error="#c43a1d",
    warning="#a96a00",
    advice="#2b62d9",
    series=("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000"),
    states=_states("#00835f", "#a96a00", "#c43a1d", "#596273"),
    marks=_LIGHT_MARKS,
    categories=MappingProxyType(
        {
            "Traffic": "#8a5a83",
            "Edge": "#2b62d9",
            "Compute": "#3d6a8a",
            "Data": "#00795a",
            "Messaging": "#9a6200",
            "Operations": "#596273",
        }
    ),
)

DARK = Theme(
    name="dark",
    dark=True,
    window="#16191f",
    surface="#1f232b",
    raised="#282d37",
    canvas="#12151a",
    grid="#232831",
    border="#333a46",
    edge="#6f7a8c",
    text="#e7eaf0",
    muted="#a3acba",
    faint="#6d7686",
    accent="#6c9dff",
    on_accent="#0d1424",
    accent_soft="#26365a",
    fine="#2fbf92",
    busy="#f5b83a",
    late="#ff6a33",
    error="#ff6f52",
    warning="#e6a532",
    advice="#6c9dff",
    series=("#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#f0e442", "#d55e00", "#e7eaf0"),
    states=_states("#2fbf92", "#e6a532", "#ff6f52", "#a3acba"),
    marks=_DARK_MARKS,
    categories=MappingProxyType(
        {
            "Traffic": "#cf9dc8",
            "Edge": "#7fa9ff",
            "Compute": "#86b8d8",
            "Data": "#4cc79f",
            "Messaging": "#e0ad54",
            "Operations": "#a3acba",
        }
    ),
)


CONTRAST_LIGHT = LIGHT._replace(
    name="high contrast, light",
    window="#ffffff",
    raised="#ffffff",
    canvas="#ffffff",
    grid="#d0d0d0",
    border="#000000",
    edge="#000000",
    text="#000000",
    muted="#000000",
    faint="#595959",
    accent="#0037b3",
    accent_soft="#cfe0ff",
    fine="#005a3c",
    busy="#8f6a00",
    late="#a01000",
    error="#a30000",
    warning="#6e4100",
    advice="#0037b3",
    series=("#0f4d85", "#7f4d15", "#0e8473", "#451230", "#9c3cfc", "#1f5fa8", "#000000"),
    states=_states("#005a3c", "#6e4100", "#a30000", "#000000"),
    categories=MappingProxyType(dict.fromkeys(LIGHT.categories, "#000000")),
)

CONTRAST_DARK = DARK._replace(
    name="high contrast, dark",
    window="#000000",
    surface="#000000",
    raised="#000000",
    canvas="#000000",
    grid="#3a3a3a",
    border="#ffffff",
    edge="#ffffff",
    text="#ffffff",
    muted="#ffffff",
    faint="#a6a6a6",
    accent="#ffe14d",
    on_accent="#000000",
    accent_soft="#4d4200",
    fine="#5cf2c0",
    busy="#ffd24d",
    late="#ff9d70",
    error="#ff9c8a",
    warning="#ffd24d",
    advice="#a8c8ff",
    series=("#1a93e0", "#c58f4a", "#6ce8ae", "#f0409f", "#f7ee6e", "#ff9d5c", "#ffffff"),
    states=_states("#5cf2c0", "#ffd24d", "#ff9c8a", "#ffffff"),
    categories=MappingProxyType(dict.fromkeys(DARK.categories, "#ffffff")),
)
"""Text at 7:1 and lines at 4.5:1 at least. Source: WCAG 2.2, 1.4.6 and 1.4.11."""

THEMES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)


def system_theme() -> Theme:
    """The theme the desktop asks for, also for more contrast; light where it has no opinion."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def palette(theme: Theme) -> QPalette:
    """Qt's palette in the theme's colors."""
    result = QPalette()
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.PlaceholderText: theme.faint,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.error,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Light: theme.raised,
        role.Midlight: theme.border,
        role.Mid: theme.border,
        role.Dark: theme.edge,
        role.Shadow: theme.edge,
    }
    for which, color in colors.items():
        result.setColor(which, QColor(color))
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.faint))
    return result


def apply_theme(application: QApplication, theme: Theme, base: QFont) -> None:
    """Fusion with the theme's palette, `base` as large as wanted, and a small style sheet, alike on every system."""
    application.setStyle("Fusion")
    application.setPalette(palette(theme))
    sized = QFont(base)
    sized.setPointSizeF(base.pointSizeF() * theme.text_scale)
    application.setFont(sized)
    application.setFont(sized, "QDockWidgetTitle")  # type: ignore[arg-type]  # the stub says bytes, the binding takes str
    application.setStyleSheet(STYLE_SHEET.substitute(_tokens(theme)))


def _tokens(theme: Theme) -> dict[str, str]:
    return {name: value for name, value in theme._asdict().items() if isinstance(value, str)}

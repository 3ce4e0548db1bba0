"""The page that says what Loadscape does not model; `tests/house/test_not_modelled.py` keeps it true."""

from pathlib import Path

from app.context import Context
from widgets.limits import Limits

PAGE = "not-modelled.md"


def page() -> Path:
    """Beside this module in an installed wheel, among the documents in a checkout."""
    installed = Path(__file__).resolve().parent / PAGE
    return installed if installed.is_file() else installed.parents[1] / "docs" / PAGE


def show_limits(context: Context) -> None:
    """Show the page beside the work."""
    shown = next(iter(context.window.findChildren(Limits)), None)
    if shown is None:
        shown = Limits(page().read_text(encoding="utf-8"), context.window)
    shown.show()
    shown.activateWindow()

"""The page that says what Loadscape does not model; `tests/house/test_not_modelled.py` keeps it true."""

from pathlib import Path

from app.context import Context
from widgets.language import current
from widgets.limits import Limits

PAGE = "not-modelled.md"


def page(language: str = "en") -> Path:
    """Beside this module in an installed wheel, among the documents in a checkout; English if not translated."""
    here = Path(__file__).resolve().parent
    names = (PAGE.replace(".md", f".{language}.md"), PAGE)
    found = (folder / name for name in names for folder in (here, here.parent / "docs"))
    return next(path for path in found if path.is_file())


def show_limits(context: Context) -> None:
    """Show the page beside the work."""
    shown = next(iter(context.window.findChildren(Limits)), None)
    if shown is None:
        shown = Limits(page(current()).read_text(encoding="utf-8"), context.window)
    shown.show()
    shown.activateWindow()

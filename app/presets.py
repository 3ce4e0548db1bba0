"""The presets that come with the program: folders of data, found in a checkout and in an installed wheel alike."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "presets"
"""Beside this package in a checkout, in an installed wheel and in a bundle."""

DESIGN = "design.loadscape"
LESSON = "lesson.md"
FIRST = "06-load-balancer"
"""What opens where nothing was asked for: the first one that survives a crash."""


ON_START_PAGE = 6
"""So many are offered with a picture where nothing is open; the menu has all of them."""


def names() -> tuple[str, ...]:
    """All presets in the order of their chapter steps."""
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if (folder / DESIGN).is_file()))


def after(name: str) -> str | None:
    """The next step of the chapter; None after its last, and for what is no step."""
    steps = [one for one in names() if one[0].isdecimal()]
    place = steps.index(name) + 1 if name in steps else len(steps)
    return steps[place] if place < len(steps) else None


def path(name: str) -> Path:
    """The design file of a preset.

    Raises KeyError for a name that is none of `names()`.
    """
    if name not in names():
        raise KeyError(name)
    return FOLDER / name / DESIGN


def lesson(name: str, language: str = "en") -> Path | None:
    """The lesson of a preset in a language, or in English where it is not translated; None where there is none."""
    translated = FOLDER / name / f"lesson.{language}.md"
    english = FOLDER / name / LESSON
    return translated if translated.is_file() else english if english.is_file() else None


def title(name: str) -> str:
    """The first heading of the preset's lesson; its name where there is no lesson."""
    lesson = FOLDER / name / LESSON
    if lesson.is_file():
        first = lesson.read_text(encoding="utf-8").partition("\n")[0]
        return first.removeprefix("#").strip()
    return name

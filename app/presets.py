"""The presets that come with the program: folders of data, found in a checkout and in an installed wheel alike."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "presets"
"""Beside this package in a checkout, in an installed wheel and in a bundle."""

DESIGN = "design.loadscape"
LESSON = "lesson.md"
FIRST = "06-load-balancer"
"""What opens where nothing was asked for: the first one that survives a crash."""


def names() -> tuple[str, ...]:
    """All presets in the order of their chapter steps."""
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if (folder / DESIGN).is_file()))


def steps() -> tuple[str, ...]:
    """The steps of the chapter: what the start page shows."""
    return tuple(one for one in names() if one[0].isdecimal())


def after(name: str) -> str | None:
    """The next step of the chapter; None after its last, and for what is no step."""
    chapter = steps()
    place = chapter.index(name) + 1 if name in chapter else len(chapter)
    return chapter[place] if place < len(chapter) else None


def before(name: str) -> str | None:
    """The step of the chapter before this one; None before its first, and for what is no step."""
    return next((one for one in names() if after(one) == name), None)


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


def language_of(lesson: Path) -> str:
    """The language that a lesson's file is written in, as its name says: lesson.de.md; else English."""
    return lesson.suffixes[0][1:] if len(lesson.suffixes) > 1 else "en"


def title(name: str) -> str:
    """The first heading of the preset's lesson; its name where there is no lesson."""
    lesson = FOLDER / name / LESSON
    if lesson.is_file():
        first = lesson.read_text(encoding="utf-8").partition("\n")[0]
        return first.removeprefix("#").strip()
    return name

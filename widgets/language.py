"""The language of the window: English in the code, others from `widgets/languages/*.ts` through Qt's translation.

A text is written in English where it is used and looked up where it is shown: `tr("Save")`. Values stand in it by
name: `tr("Saved {file}.", file=name)`. A `.ts` file is read when the program starts, so that a plain checkout needs
no further tool and nothing generated is kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

Language = Literal["system", "en", "de"]
"""What can be chosen; `system` is the desktop's, or English where there is no translation into it."""

NAMES: Mapping[Language, str] = {"en": "English", "de": "Deutsch"}
"""Languages by their own names."""

FOLDER = Path(__file__).with_name("languages")
CONTEXT = "Loadscape"
OWN = frozenset(
    "balancer caller client component id key link name names path replica server source target title what whose".split()
)
"""Placeholders that people's own names stand in: they are never looked up, nor are those in quotes."""
NAMED = "[^']+?"
"""What stands between quotes: a name has none."""
ONE = "(?:(?!', ').)+?"
"""What stands between quotes where people named it: a quote perhaps, but not the next name of a list."""
UNITS = "%|ms|s|min|h|d|[kMGT]?B|[kMGT]|USD|requests/s|/s"
"""What may follow a number."""
AMOUNT = re.compile(rf"([<>=+-]* ?[\d.,]+ ?(?:[kMGT] ?(?=USD|requests/s|/s))?)({UNITS})?( [\d.,]+ (?:s|min|h))?")
"""A number as the engine writes it: its digits, with k or M before a unit; the unit; a smaller part of a duration."""
UNNAMED = "Untitled"
"""What a design is called that nobody gave a name; its file says so in every language."""
REMEMBERED = 4096
"""Sentences whose translation is kept, since panels ask for the same ones again and again."""


class Key(NamedTuple):
    """An English text, and what it is about where it has several meanings."""

    text: str
    about: str


class Message(NamedTuple):
    """One text in another language: a form, or one for one thing and one for many."""

    forms: tuple[str, ...]


def tr(text: str, /, **values: object) -> str:
    """`text` in the language of the window, with its placeholders filled."""
    found = QCoreApplication.translate(CONTEXT, text) if text else ""
    return found.format(**values) if values else found


def tr_in(about: str, text: str) -> str:
    """`text` where the same English word means something else elsewhere; `about` says which one it is."""
    return QCoreApplication.translate(CONTEXT, text, about)


def called(name: str) -> str:
    """What a design is called: its name, or that it has none in the language of the window."""
    return tr(name) if name == UNNAMED else name


def counted(one: str, many: str, count: int, /, **values: object) -> str:
    """`one` or `many` with `{count}` filled, in the form that the language has for this number."""
    found = QCoreApplication.translate(CONTEXT, many, "", count)
    if found == many and count == 1:
        found = one
    return found.format(count=count, **values)


def sentence(text: str) -> str:
    """A sentence that was composed elsewhere (the engine's errors and findings), put into the language.

    It is looked up as it stands, then among the entries that have placeholders; what fills them is looked up too. A
    form gives the rest of a sentence a capital and a stop of its own: those are put back.
    """
    found = tr(text)
    if found != text or not text:
        return found
    composed = _composed(text)
    if composed is not None or not text[:1].isupper():
        return text if composed is None else composed
    bare = _composed(f"{text[:1].lower()}{text[1:]}".removesuffix("."))
    return text if bare is None else f"{bare[:1].upper()}{bare[1:]}{'.' if text.endswith('.') else ''}"


def remark(text: str) -> str:
    """A sentence that was composed elsewhere, standing by itself: in the language, and with a capital."""
    found = sentence(text)
    return f"{found[:1].upper()}{found[1:]}"


class _Pattern(NamedTuple):
    """An entry with placeholders, ready to recognize what it makes."""

    of: re.Pattern[str]
    form: str
    names: frozenset[str]
    """Placeholders that are never looked up: what people called things."""


class Translation(QTranslator):
    """The entries of one language."""

    def __init__(self, messages: Mapping[Key, Message], language: str) -> None:
        super().__init__()
        self.code = language
        self.messages = messages
        self._patterns: list[_Pattern] | None = None
        self._composed: dict[str, str | None] = {}

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        if context != CONTEXT:
            return None  # type: ignore[return-value]  # a null string: Qt asks the next translator
        message = self.messages.get(Key(source, disambiguation or "")) or self.messages.get(Key(source, ""))
        if message is None:
            return None  # type: ignore[return-value]  # a null string: Qt asks the next translator
        return message.forms[0] if n == 1 else message.forms[-1]

    def isEmpty(self) -> bool:
        return not self.messages

    def composed(self, text: str) -> str | None:
        """A sentence with its values in this language; nothing where no entry with placeholders makes it."""
        if text not in self._composed:
            if len(self._composed) >= REMEMBERED:
                self._composed.clear()
            self._composed[text] = self._compose(text)
        return self._composed[text]

    def _compose(self, text: str) -> str | None:
        plain = self.messages.get(Key(text, ""))
        if plain is not None:
            return plain.forms[-1]
        for pattern in self.patterns():
            match = pattern.of.fullmatch(text)
            if match:
                values = match.groupdict().items()
                return pattern.form.format(
                    **{name: value if name in pattern.names else part(value) for name, value in values}
                )
        return None

    def patterns(self) -> list[_Pattern]:
        """Entries with placeholders as patterns, those with the most fixed text first."""
        if self._patterns is None:
            named = [key for key in self.messages if re.search(r"\{\w+\}[^{]|[^}]\{\w+\}", key.text)]
            named.sort(key=lambda key: -len(re.sub(r"\{\w+\}", "", key.text)))
            self._patterns = [_pattern(key.text, self.messages[key].forms[-1]) for key in named]
        return self._patterns


def read(path: Path) -> dict[Key, Message]:
    """The finished entries of a `.ts` file, by their English text."""
    messages = {}
    for entry in ET.parse(path).iter("message"):
        target = entry.find("translation")
        if target is None or target.get("type") == "unfinished":
            continue
        forms = tuple(form.text or "" for form in target.findall("numerusform")) or (target.text or "",)
        messages[Key(entry.findtext("source", ""), entry.findtext("comment", ""))] = Message(forms)
    return messages


def entries(language: Language) -> dict[Key, Message]:
    """All entries of a language: the window's own file, and the files of the engine's texts in the folder beside it."""
    messages = read(FOLDER / f"{language}.ts")
    for path in sorted((FOLDER / language).glob("*.ts")):
        messages = read(path) | messages
    return messages


def spoken(choice: Language) -> Language:
    """The language that a choice comes to on this desktop."""
    if choice != "system":
        return choice
    for name in QLocale.system().uiLanguages():
        if name.startswith("de"):
            return "de"
        if name.startswith("en"):
            return "en"
    return "en"


def speak(application: QCoreApplication, choice: Language) -> None:
    """Show all windows made from now on in this language; Qt's own dialogs too."""
    silence(application)
    language = spoken(choice)
    QLocale.setDefault(QLocale(language) if choice != "system" else QLocale.system())
    if language == "en":
        return
    qt = QTranslator(application)
    if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    ours = Translation(entries(language), language)
    ours.setParent(application)
    application.installTranslator(ours)


def current() -> str:
    """The language that the window speaks now, as files name it: en, de."""
    translations = _installed()
    return translations[-1].code if translations else "en"


def silence(application: QCoreApplication) -> None:
    """Back to English."""
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


def decimal_sign() -> str:
    """What stands between the whole of a number and the rest of it, in the language of the window."""
    sign = QLocale().decimalPoint()
    return sign if sign != "." and _installed() else "."


def local(number: str) -> str:
    """A number written with a point, with the decimal sign of the language: 1,2 k."""
    if decimal_sign() != ",":
        return number
    return number.translate(str.maketrans(".,", ",."))


def _composed(text: str) -> str | None:
    found = (translator.composed(text) for translator in _installed())
    return next((one for one in found if one is not None), None)


def part(text: str) -> str:
    """A value that stands in a sentence, in the language: a number with its unit, a word or several, a sentence."""
    number = AMOUNT.fullmatch(text)
    if number:
        return f"{local(number[1])}{tr(number[2] or '')}{local(number[3] or '')}"
    found = re.sub(r"'([\w.-]+)'", lambda quoted: tr("'{name}'", name=quoted[1]), sentence(text))
    title = f"{text[:1].upper()}{text[1:]}"
    known = found == text != title and any(Key(title, "") in translator.messages for translator in _installed())
    if known:
        return tr(title)
    listed = text.split(", ")
    told = [part(one) for one in listed] if found == text and len(listed) > 1 else listed
    return found if any(map(str.__eq__, told, listed)) else ", ".join(told)


def _installed() -> list[Translation]:
    application = QCoreApplication.instance()
    return application.findChildren(Translation) if application is not None else []


def _pattern(source: str, form: str) -> _Pattern:
    parts = re.split(r"\{(\w+)\}", source)
    quoted = {name for name in parts[1::2] if f"'{{{name}}}'" in source}
    names = quoted | {name for name in parts[1::2] if name in OWN}
    seen: set[str] = set()
    pattern = ""
    for place, part in enumerate(parts):
        if place % 2 == 0:
            pattern += re.escape(part)
        elif part in seen:
            pattern += f"(?P={part})"
        else:
            within = ".+?" if part not in quoted else ONE if part in OWN else NAMED
            pattern += f"(?P<{part}>{within})"
            seen.add(part)
    return _Pattern(re.compile(pattern, re.DOTALL), form, frozenset(names))


def inner(text: str) -> str:
    """A title inside a sentence: small letters in English, as the entry has it in other languages."""
    found = tr(text)
    return found if _installed() else found.lower()

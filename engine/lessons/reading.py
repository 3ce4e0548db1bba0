"""Reads a lesson: Markdown whose one block fenced as `lesson` says what the program is to do and to check.

The block has a line an entry, `word: value`. A step is the four lines step, do, watch and check, in this order:

    findings: REL001 CAP001
    step: Crash one of the web servers.
    do: crash web-1 for 20 s
    watch: requests
    check: event crash web-1
    question: Who takes the requests now?
    answer: The other server.
    claim: outage: availability in "web-1 crashes" with components/lb retries = 1 after 5 s until 60 s >= 99 %
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NoReturn

from engine.errors import BadDesign
from engine.lessons.grammar import Misread, check_of, claim_of, deed_of
from engine.lessons.lesson import Lesson, Question, Step

FENCE = re.compile(r"^```lesson\n(.*?)^```\n?", re.MULTILINE | re.DOTALL)
AFTER: Mapping[str, str] = {"step": "do", "do": "watch", "watch": "check", "question": "answer"}
"""What must stand on the line below."""
FREE = ("findings", "step", "question", "claim")
WATCHED = (
    *("latency", "traffic", "failover", "utilization", "queue", "hits", "goodput", "concurrency", "rate"),
    *("instances", "memory", "depth", "age", "dead", "heat"),
    *("wait", "residence", "failures", "lag", "stale", "lost", "cost"),
)
"""The charts a step may point at, by the names that widgets/charts gives them."""


def load_lesson(path: Path) -> Lesson:
    """The lesson of a file. Raises BadDesign with file and line."""
    return read_lesson(path.read_text(encoding="utf-8"), f"{path.parent.name}/{path.name}")


def read_lesson(source: str, name: str = "lesson") -> Lesson:
    """The lesson of a Markdown text. Raises BadDesign, one sentence that begins with name and line."""
    first = source.partition("\n")[0]
    if not first.startswith("# "):
        raise BadDesign(f"{name}:1: a lesson begins with its title, as `# Title`")
    blocks = list(FENCE.finditer(source))
    if len(blocks) > 1:
        raise BadDesign(f"{name}:{_line(source, blocks[1].start())}: a lesson has one block fenced as `lesson`")
    text = FENCE.sub("", source).strip() + "\n"
    if not blocks:
        return Lesson(title=first[2:].strip(), text=text)
    entries = _Entries(name, _line(source, blocks[0].start()))
    for number, line in enumerate(blocks[0][1].splitlines(), start=1):
        entries.take(number, line)
    return entries.lesson(first[2:].strip(), text)


def _line(source: str, position: int) -> int:
    return source.count("\n", 0, position) + 1


class _Entries:
    """The entries of a block as they are read, line by line."""

    def __init__(self, name: str, first_line: int) -> None:
        self._name = name
        self._first_line = first_line
        self._number = 0
        self._expected = ""
        self._open: dict[str, Any] = {}
        self._found: dict[str, list[Any]] = {"findings": [], "steps": [], "questions": [], "claims": []}

    def take(self, number: int, line: str) -> None:
        """Read one line."""
        self._number = number
        if not line.strip():
            return
        word, colon, value = line.partition(": ")
        if self._expected and word != self._expected:
            self._refuse(f"expected `{self._expected}:`, but found `{word[:40]}`")
        if not colon or not value.strip() or (not self._expected and word not in FREE):
            self._refuse(f"an entry is `word: value` and begins with one of {', '.join(FREE)}")
        self._expected = AFTER.get(word, "")
        self._open[word] = self._read(word, value.strip())
        if not self._expected:
            self._close()

    def lesson(self, title: str, text: str) -> Lesson:
        """What was read. Raises BadDesign where the last entry is not whole."""
        if self._expected:
            self._number += 1
            self._refuse(f"expected `{self._expected}:`, but the block ends here")
        return Lesson(title=title, text=text, **{key: tuple(values) for key, values in self._found.items()})

    def _close(self) -> None:
        entry, self._open = self._open, {}
        if "step" in entry:
            self._found["steps"].append(Step(text=entry.pop("step"), **entry))
        elif "question" in entry:
            self._found["questions"].append(Question(**entry))
        elif "claim" in entry:
            if any(claim.name == entry["claim"].name for claim in self._found["claims"]):
                self._refuse(f"a claim is called {entry['claim'].name} already")
            self._found["claims"].append(entry["claim"])
        else:
            self._found["findings"] += entry["findings"]

    def _read(self, word: str, value: str) -> Any:
        readers: Mapping[str, Callable[[str], Any]] = {
            "do": deed_of,
            "check": check_of,
            "claim": claim_of,
            "findings": lambda codes: [] if codes == "none" else codes.split(),
            "watch": _watched,
        }
        try:
            return readers.get(word, str)(value)
        except Misread as error:
            self._refuse(f"{word} {error}")

    def _refuse(self, reason: str) -> NoReturn:
        raise BadDesign(f"{self._name}:{self._first_line + self._number}: {reason}") from None


def _watched(chart: str) -> str:
    if chart not in WATCHED:
        raise Misread(f"must be one of {', '.join(WATCHED)}")
    return chart

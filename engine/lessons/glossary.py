"""The glossary: an entry for every chart, every rule and every field, made from their own texts wherever they exist."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from frozendict import frozendict
from pydantic.fields import FieldInfo

from engine.design.document import Link, RequestClass
from engine.design.spec import Spec
from engine.lessons.terms import CHARTS, Term
from engine.rules import RULES
from engine.rules.rule import Rule

OF_EVERY_KIND = frozenset({"kind", "title", "place"})
OWN_DEFAULT = "Loadscape's own default: an assumption to be replaced by your measurement."
SECTION = re.compile(r"^(What it finds|Why it matters|Example|Fix|Sources): ", re.MULTILINE)


def glossary() -> tuple[Term, ...]:
    """All entries: charts, rules in the order of reports, fields by kind."""
    return (*CHARTS, *map(_of_rule, RULES), *_of_fields())


def found(terms: tuple[Term, ...], words: str) -> tuple[Term, ...]:
    """The entries that hold all of the words; those that have them in the title come first."""
    wanted = words.casefold().split()
    hits = [term for term in terms if all(word in " ".join(term).casefold() for word in wanted)]
    return tuple(sorted(hits, key=lambda term: not all(word in term.title.casefold() for word in wanted)))


def _of_rule(rule: Rule) -> Term:
    page = rule.page
    parts = SECTION.split(page)
    sections = {name: " ".join(text.split()) for name, text in zip(parts[1::2], parts[2::2], strict=True)}
    title = f"{rule.code} {rule.name}"
    key = f"rule/{rule.code}"
    return Term(key, title, sections["What it finds"], sections["Why it matters"], sections["Sources"])


def _of_fields() -> Iterator[Term]:
    for kind, model in Spec.kinds().items():
        about = f"It is part of what {model.about.one} is: {_first_sentence(model.__doc__)}"
        for name, field in model.model_fields.items():
            if name not in OF_EVERY_KIND:
                yield _of_field(kind, model.about.title, name, field, about)
    for section, title, record in (("link", "Link", Link), ("class", "Request class", RequestClass)):
        about = f"It is part of what a {title.lower()} is: {_first_sentence(record.__doc__)}"
        for name, field in record.model_fields.items():
            yield _of_field(section, title, name, field, about)


def _of_field(section: str, owner: str, name: str, field: FieldInfo, why: str) -> Term:
    notes: dict[str, Any] = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    about = "" if field.annotation is str else getattr(field.annotation, "__doc__", "")
    what = field.description or ENDS.get(name, "") or _first_sentence(about)
    unit = f" In {notes['unit']}." if notes.get("unit") else ""
    title = f"{owner}: {name.replace('_', ' ')}"
    return Term(f"field/{section}/{name}", title, what + unit, why, str(notes.get("source") or OWN_DEFAULT))


ENDS: Mapping[str, str] = frozendict(
    {"source": "The component the calls of this link come from.", "target": "The component they go to."}
)
"""The two fields that have no help of their own."""


def _first_sentence(text: str | None) -> str:
    flat = " ".join((text or "").split())
    return flat.partition(". ")[0].rstrip(".") + "." if flat else ""

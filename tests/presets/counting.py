"""Number words of English and German with what they count, to compare a text with its translation."""

import re
from collections import Counter
from collections.abc import Mapping

Words = Mapping[str, tuple[float, ...]]
"""What each pattern counts; `(?-i:Paar)` is a pair, "paar" a few."""

ENGLISH: Words = {
    "half|hal(ve|ves|ved)": (0.5,),
    "quarters?": (0.25,),
    "two|twice|both|pairs?|doubl(e|es|ed|ing)": (2,),
    "three|thirds?|3×": (3,),
    "four|fourth": (4,),
    "five|fifths?": (5,),
    "six": (6,),
    "seven": (7,),
    "eighth?": (8,),
    "nine": (9,),
    "ten|tenths?": (10,),
    "dozens?": (12,),
    "sixteen": (16,),
    "nineteen": (19,),
    "twenty|twentieth": (20,),
    "hundreds?|hundredth": (100,),
    "thousands?": (1000,),
    "millions?": (1e6,),
}
GERMAN: Words = {
    r"halbe?[nmrs]?|halbier\w*|hälften?": (0.5,),
    r"viertel\w*": (0.25,),
    "zweieinhalb(mal)?": (2, 0.5),
    r"zwei(en|erlei|mal|fach\w*)?|two|beid\w*|(ver)?doppel\w*|(?-i:Paar)\w*": (2,),
    r"drei(en|mal|fach\w*)?|dritte[nmrs]?|drittel\w*": (3,),
    r"vier(en|mal|fach\w*)?|vierte[nmrs]?": (4,),
    r"fünf(mal|fach\w*)?|fünfte[nmrs]?|fünftel\w*": (5,),
    r"sechs(mal|fach\w*)?|sechste[nmrs]?": (6,),
    r"sieben(mal|fach\w*)?|siebte[nmrs]?": (7,),
    r"acht(mal|fach\w*)?|achte[mrs]?|achtel\w*": (8,),
    r"neun(mal|fach\w*)?|neunte[nmrs]?": (9,),
    r"zehn(mal|fach\w*)?|zehnte[nmrs]?|zehntel\w*": (10,),
    "elf": (11,),
    r"zwölf|dutzend\w*": (12,),
    "sechzehn": (16,),
    "neunzehn": (19,),
    r"zwanzig(stel\w*)?": (20,),
    r"hundert(en?|stel\w*)?": (100,),
    r"tausend(en?|stel\w*)?": (1000,),
    r"million(en|enfach\w*)?": (1e6,),
}
STEM = re.compile(
    r"\b\w*(zwei|drei|dritt|vier|fünf|sechs|sechz|sieb|\bacht|neun|zehn|\belf|zwölf|zwanz|hundert|tausend|"
    r"million|milliard|doppel|halb|hälft|dutzend|\bpaar|fach\b|fache[nmrs]?\b|mal\b)\w*",
    re.IGNORECASE,
)
"""German words that may count."""
ORDINARY = re.compile(
    r"paar|(mehr|ein|viel|)fache?[nmrs]?|(manch|ein|noch|jedes|)mal|(des|wes|inner|außer|ober)halb|obendrein|zweite[nmrs]?|"
    r"acht(en|et)|(log|opti|mini|maxi)?(nor)?mal",
    re.IGNORECASE,
)
"""Those of them that only look so, or count nothing that could be wrong: ein paar, einmal, mehrfach, zweite."""


def counts(text: str, words: Words) -> Counter[float]:
    """Each number that stands in the text as a word, with how often it does."""
    found = Counter[float]()
    for word, values in words.items():
        hits = len(re.findall(rf"\b(?:{word})(?!\w)", text, re.IGNORECASE))
        found.update(dict.fromkeys(values, hits))
    return +found


def overlooked(text: str) -> list[str]:
    """German words that may count and that `GERMAN` does not know."""
    known = re.compile("|".join((*GERMAN, ORDINARY.pattern)), re.IGNORECASE)
    return [hit[0] for hit in STEM.finditer(text) if not known.fullmatch(hit[0])]

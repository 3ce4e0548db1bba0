"""Placeholders of a lesson: what they stand for, and one sentence for those that stand for nothing."""

import pytest

from engine.design.notation import design as parse
from engine.errors import BadDesign
from engine.lessons import Lesson, resolved

DESIGN = parse("web 100rps > app(cores=4, service.mean_ms=20)")
LESSON = Lesson(title="One", text="")


@pytest.mark.parametrize(
    ("placeholder", "told"),
    [
        ("busy:app", "50 %"),
        ("cores:app", "2"),
        ("calls:app", "100"),
        ("work:app", "20"),
        ("hits:app", "0 %"),
        ("step:06-load-balancer", "6"),
        ("seconds:components/app/service.mean_ms", "0.02"),
        ("share:components/app/cores", "400 %"),
        ("design:rps", "100"),
    ],
)
def test_a_placeholder_is_replaced_by_what_it_stands_for(placeholder: str, told: str) -> None:
    assert resolved(f"({{{{{placeholder}}}}})", LESSON, DESIGN) == f"({told})"


@pytest.mark.parametrize(
    "placeholder",
    [
        "busy:nobody",
        "step:load-balancer",
        "seconds:components/app/kind",
        "share:components/app/kind",
        "claim:none",
        "x",
    ],
)
def test_one_that_stands_for_nothing_is_named(placeholder: str) -> None:
    with pytest.raises(BadDesign, match=placeholder):
        resolved(f"{{{{{placeholder}}}}}", LESSON, DESIGN)

import pytest

from engine.design.files import loads
from engine.errors import BadDesign
from engine.lessons import read_lesson, resolved

TEXT = """# Two servers

They have {{components/web-1/cores}} cores; {{claim:half}} of the requests survive.

```lesson
findings: REL001
step: Crash one of them.
do: crash web-1 for 20 s
watch: traffic
check: event crash web-1

question: Who answers now?
answer: The other one.
claim: half: availability in "web-1 crashes" with components/lb retries = 1 after 5 s until 60 s >= 50 %
```

The end.
"""
DESIGN = """{"format": 1, "name": "two", "components": {"web-1": {"kind": "server", "cores": 1500},
"users": {"kind": "client", "arrivals": {"users": 86400, "requests_per_user_per_day": 20}}},
"links": {"users-web-1": {"source": "users", "target": "web-1", "loss": 0.05}}}"""


def _broken(line: str, instead: str) -> str:
    with pytest.raises(BadDesign) as caught:
        read_lesson(TEXT.replace(line, instead), "two/lesson.md")
    return str(caught.value)


def test_a_lesson_is_read_into_its_parts_and_the_block_leaves_the_text() -> None:
    lesson = read_lesson(TEXT)
    assert (lesson.title, lesson.findings) == ("Two servers", ("REL001",))
    (step,) = lesson.steps
    assert (step.do.verb, step.do.target, step.do.for_s, step.watch) == ("crash", "web-1", 20.0, "traffic")
    assert (step.check.kind, step.check.what, step.check.target) == ("event", "crash", "web-1")
    assert lesson.questions[0].answer == "The other one."
    (claim,) = lesson.claims
    assert (claim.scenario, claim.warmup_s, claim.until_s) == ("web-1 crashes", 5.0, 60.0)
    assert (claim.where[0].field, claim.where[0].value) == ("retries", 1)
    assert "```" not in lesson.text
    assert lesson.text.endswith("The end.\n")


def test_a_share_is_compared_as_the_result_gives_it() -> None:
    (claim,) = read_lesson(TEXT).claims
    assert claim.holds(0.5)
    assert not claim.holds(0.499)


@pytest.mark.parametrize(
    ("line", "instead", "place", "expected"),
    [
        ("# Two servers", "Two servers", ":1:", "title"),
        ("findings: REL001", "finding: REL001", ":6:", "findings, step"),
        ("do: crash web-1 for 20 s", "do: destroy web-1", ":8:", "do must be `EVENT TARGET"),
        ("do: crash web-1 for 20 s\n", "", ":8:", "expected `do:`"),
        ("watch: traffic", "watch: trafic", ":9:", "latency, traffic"),
        ("check: event crash web-1", "check: crash web-1", ":10:", "check must be"),
        ("answer: The other one.", "answer:", ":13:", "expected `answer:`"),
        (">= 50 %", "= 50 %", ":14:", "claim must be"),
        ("retries = 1", "retries = one", ":14:", "is not JSON"),
        ("The end.", "```lesson\n```\n", ":17:", "one block"),
        ("claim: half", "question: Why?\nclaim: half", ":15:", "expected `answer:`"),
    ],
)
def test_a_broken_line_is_refused_in_one_sentence_with_its_place(
    line: str, instead: str, place: str, expected: str
) -> None:
    message = _broken(line, instead)
    assert message.startswith(f"two/lesson.md{place}")
    assert expected in message
    assert "\n" not in message


def test_two_claims_of_one_name_are_refused() -> None:
    (line,) = [line for line in TEXT.splitlines() if line.startswith("claim")]
    assert "called half already" in _broken(line, f"{line}\n{line}")


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("{{components/web-1/cores}} cores", "1,500 cores"),
        ("{{share:links/users-web-1/loss}}", "5 %"),
        ("{{claim:half}}", "at least 50 %"),
        ("{{design:users}} and {{design:rps}}", "86,400 and 20"),
        ("{{components/users/arrivals.process}}", "poisson"),
    ],
)
def test_placeholders_are_filled_from_the_design_and_the_claims(text: str, reads: str) -> None:
    assert resolved(text, read_lesson(TEXT), loads(DESIGN)) == reads


@pytest.mark.parametrize(
    "text", ["{{components/web-9/cores}}", "{{components/web-1/colour}}", "{{claim:no}}", "{{design:no}}", "{{cores}}"]
)
def test_a_placeholder_that_stands_for_nothing_is_refused(text: str) -> None:
    with pytest.raises(BadDesign):
        resolved(text, read_lesson(TEXT), loads(DESIGN))

import cProfile
import json
import re

from engine.design.change import apply
from engine.design.notation import design
from engine.rules import RULES, check


def test_codes_and_names_are_unique_and_well_formed() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert re.fullmatch(r"[A-Z]{3}[0-9]{3}", rule.code)
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


def test_every_rule_is_a_page_with_all_its_sections() -> None:
    for rule in RULES:
        page = rule.page
        assert page.startswith(f"{rule.code} {rule.name}: ")
        for section in ("What it finds:", "Why it matters:", "Example:", "Fix:", "Sources:"):
            assert f"\n{section}" in page, f"{rule.name} lacks {section}"


def test_errors_come_first_and_the_order_is_always_the_same() -> None:
    drawn = design("web 9999rps > lb > app*2 > db > app-1; cache; app-1 > (retries=1) app-9")
    problems = check(drawn)
    severities = [problem.severity for problem in problems]
    assert severities == sorted(severities, key=["error", "warning", "advice"].index)
    assert problems == check(drawn)


def test_a_problem_as_json_has_stable_keys() -> None:
    problem = check(design("web 10rps > lb > app*2"))[0]
    assert json.loads(json.dumps(problem.to_json())) == {
        "code": "REL001",
        "severity": "warning",
        "message": "The load balancer 'lb' is a single point of failure: while it is down all requests fail, "
        "and nothing reaches 'app-1' and 'app-2'.",
        "subjects": ["components/lb"],
        "fix": "Give lb a standby",
    }


def test_fixing_whatever_can_be_fixed_comes_to_an_end() -> None:
    drawn = design(
        "web 10rps > lb > app*2 > db + replica; web > app-1; web > db; app-1 > app-2 > app-1; lb-2; lb > lb-2"
    )
    for _ in range(20):
        fixes = [problem.fix for problem in check(drawn) if problem.fix is not None]
        if not fixes:
            break
        drawn = apply(drawn, fixes[0])
    assert not [problem for problem in check(drawn) if problem.fix is not None]


def test_no_rule_is_quadratic_in_three_hundred_components() -> None:
    servers = " + ".join(f"app-{number}" for number in range(290))
    drawn = design(f"web 2000rps > lb > {servers} > cache + db; db > replica*6")
    profile = cProfile.Profile()
    profile.runcall(check, drawn)
    calls = sum(entry.callcount for entry in profile.getstats())
    assert calls < 700_000  # about 500,000 in 80 ms with 83 rules; a quadratic rule makes millions


def test_a_message_names_a_kind_as_people_write_it() -> None:
    told = " ".join(problem.message for problem in check(design("web 10rps > dns > gateway > lb > app")))
    assert "The API gateway 'gateway' is a single point of failure" in told
    assert "The load balancer 'lb' is a single point of failure" in told
    assert "api gateway" not in told

"""The pages say what is true of the tree."""

import json
import re
import tomllib
from pathlib import Path

import pytest

import app
from app.cli import main
from engine.design.files import loads
from tests.house.tree import ROOT, Tree

PAGES = ("ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "DECISIONS.md", "README.md")
CITED_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
CITED_PATH = re.compile(r"`((?:app|widgets|engine|tests|packaging|presets)/[\w/.-]*)`")


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def missing_tests(text: str, tree: Tree) -> list[str]:
    tests = [module for module in tree.modules if module.path.startswith("tests/")]
    defined = {(module.path, function.name) for module in tests for function in module.functions()}
    return ["::".join(cited) for cited in CITED_TEST.findall(text) if cited not in defined]


def missing_paths(text: str) -> list[str]:
    return [path for path in CITED_PATH.findall(text) if "NAME" not in path and not (ROOT / path).exists()]


@pytest.fixture(scope="module")
def tree() -> Tree:
    return Tree.read()


def test_every_test_that_a_page_names_exists(tree: Tree) -> None:
    assert [cited for name in PAGES for cited in missing_tests(page(name), tree)] == []
    assert CITED_TEST.search(page("ARCHITECTURE.md"))


def test_every_path_that_a_page_names_exists() -> None:
    assert [cited for name in PAGES for cited in missing_paths(page(name))] == []


def test_a_planted_false_reference_is_noticed(tree: Tree) -> None:
    assert missing_tests("`tests/house/test_documents.py::test_nothing`", tree)
    assert missing_paths("see `engine/nothing.py`")


def test_the_architecture_fits_into_two_hundred_lines() -> None:
    assert len(page("ARCHITECTURE.md").splitlines()) <= 200


def test_contributing_has_four_numbered_recipes() -> None:
    recipes = re.split(r"^## ", page("CONTRIBUTING.md"), flags=re.MULTILINE)
    steps = [re.findall(r"^\d\.", recipe, re.MULTILINE) for recipe in recipes if recipe.startswith("Recipe ")]
    assert len(steps) == 4
    assert all(len(numbers) >= 3 for numbers in steps)


def test_every_decision_has_its_five_lines() -> None:
    _head, *decisions = re.split(r"^## ", page("DECISIONS.md"), flags=re.MULTILINE)
    assert decisions
    for decision in decisions:
        lines = decision.strip().splitlines()
        assert [line.partition(":")[0] for line in lines[1:]] == [
            "- Decision",
            "- Why",
            "- Measured",
            "- Would change it",
        ], lines[0]


def test_the_lock_files_pin_what_the_project_asks_for() -> None:
    project = tomllib.loads(page("pyproject.toml"))["project"]
    run, dev = (set(pinned(ROOT / name)) for name in ("requirements.lock", "requirements-dev.lock"))
    assert {normal(line) for line in project["dependencies"]} <= run
    assert {normal(line) for extra in project["optional-dependencies"].values() for line in extra} <= dev | run
    assert not {line.partition("==")[0] for line in run} & {line.partition("==")[0] for line in dev}


def pinned(path: Path) -> list[str]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(("#", "-r "))]
    assert all(re.fullmatch(r"[a-z0-9-]+==[\w.]+", line) for line in lines)
    return lines


def normal(requirement: str) -> str:
    name, _, version = requirement.partition("==")
    return f"{re.sub('[-_.]+', '-', name).lower()}=={version}"


def test_the_design_in_the_readme_can_be_read() -> None:
    (block,) = re.findall(r"```json\n(.*?)```", page("README.md"), re.DOTALL)
    assert set(loads(block).components) == set(json.loads(block)["components"])


def test_the_readme_shows_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    commands = set(re.findall(r"^    (\w+) ", capsys.readouterr().out, re.MULTILINE)) - {"COMMAND", "open"}
    assert commands
    assert {command for command in commands if f"\nloadscape {command}" not in page("README.md")} == set()


def test_the_verbs_of_the_pages_are_in_the_makefile() -> None:
    verbs = set(re.findall(r"\bmake ([a-z]+)", "".join(map(page, PAGES)))) - {"and"}
    targets = set(re.findall(r"^([a-z]+):", page("Makefile"), re.MULTILINE))
    assert {"run", "test", "lint"} <= verbs <= targets


def test_the_changelog_knows_the_version_or_work_in_progress() -> None:
    assert re.search(rf"^## \[(Unreleased|{re.escape(app.__version__)})\]", page("CHANGELOG.md"), re.MULTILINE)

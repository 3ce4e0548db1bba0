"""The tree keeps the house rules, and each rule would notice a breach."""

import pytest

from tests.house.rules import RULES, Rule
from tests.house.tree import Tree

NAMES = [rule.name for rule in RULES]


@pytest.fixture(scope="module")
def tree() -> Tree:
    return Tree.read()


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_the_tree_keeps_the_rule(tree: Tree, rule: Rule) -> None:
    assert list(rule.find(tree)) == []


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_planted_violation_breaks_the_rule(tree: Tree, rule: Rule) -> None:
    found = set(rule.find(tree.planted(rule.path, rule.source))) - set(rule.find(tree))
    assert len(found) == 1
    assert rule.path in found.pop()

"""The house rules: each finds its breaches in a tree and brings a file that breaks it."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from tests.house.tree import Module, Tree


class Rule(NamedTuple):
    """A rule, and a file (path, source) that it must catch."""

    name: str
    find: Callable[[Tree], Iterable[str]]
    path: str
    source: str


MAX_FUNCTION_LINES = 60
MAX_FILE_LINES = 400
MAX_METHODS = 25
WORDS_OF_A_SENTENCE = 4
EMPTY_NAMES = frozenset({"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"})
EMPTY_CLASSES = re.compile(r"(Manager|Helper|Utils?)$")
MUTABLE = frozenset({"Counter", "OrderedDict", "bytearray", "defaultdict", "deque", "dict", "list", "set"})
MACHINE = re.compile(
    r"/(?:work|root)/|/(?:home|Users)/[a-z]|[A-Z]:\\Users|(?:extra-)?index-url|find-links|https?://\S+/simple\b"
)


def long_functions(tree: Tree) -> Iterator[str]:
    """A function is at most 60 lines, so that it can be read at a glance."""
    for module in tree.modules:
        for function in module.functions():
            lines = (function.end_lineno or 0) - function.lineno + 1
            if lines > MAX_FUNCTION_LINES:
                yield f"{module.path}:{function.lineno} {function.name} has {lines} lines"


def long_files(tree: Tree) -> Iterator[str]:
    """A file is at most 400 lines."""
    for module in tree.modules:
        lines = len(module.source.splitlines())
        if lines > MAX_FILE_LINES:
            yield f"{module.path} has {lines} lines"


def wide_classes(tree: Tree) -> Iterator[str]:
    """A class has at most 25 methods."""
    for module in tree.modules:
        for cls in module.classes():
            methods = sum(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in cls.body)
            if methods > MAX_METHODS:
                yield f"{module.path}:{cls.lineno} {cls.name} has {methods} methods"


def empty_names(tree: Tree) -> Iterator[str]:
    """Modules and classes are named for what they hold; utils, Manager and Helper say nothing."""
    for module in tree.modules:
        parts = module.path.removesuffix(".py").split("/")
        said = parts if module.is_product else parts[-1:]
        if EMPTY_NAMES & set(said):
            yield module.path
        yield from (f"{module.path}:{c.lineno} {c.name}" for c in module.classes() if EMPTY_CLASSES.search(c.name))


def mutable_state(tree: Tree) -> Iterator[str]:
    """Nothing mutable lives at module level."""
    for module in tree.modules:
        if not module.is_product:
            continue
        for node in module.tree.body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and _is_mutable(node.value) and not _is_read_only(node):
                yield f"{module.path}:{node.lineno} {ast.unparse(node)[:60]}"


def rebound_globals(tree: Tree) -> Iterator[str]:
    """No function rebinds a name of its module."""
    for module in tree.modules:
        if module.is_product:
            yield from (f"{module.path}:{n.lineno} global" for n in module.nodes if isinstance(n, ast.Global))


def _is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        called = value.func.attr if isinstance(value.func, ast.Attribute) else getattr(value.func, "id", "")
        return called in MUTABLE
    return isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)


def _is_read_only(node: ast.Assign | ast.AnnAssign) -> bool:
    """Whether it is `__all__`, or declared a Mapping or Sequence, which mypy lets nobody change."""
    if isinstance(node, ast.AnnAssign):
        return ast.unparse(node.annotation).startswith(("Mapping[", "Sequence["))
    return any(isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets)


def blocked_signals(tree: Tree) -> Iterator[str]:
    """Data flows one way, so no signal ever needs to be blocked."""
    for module in tree.modules:
        if module.path.startswith(("app/", "widgets/")):
            for node in module.nodes:
                if getattr(node, "attr", "") == "blockSignals" or getattr(node, "id", "") == "QSignalBlocker":
                    yield f"{module.path}:{getattr(node, 'lineno', 0)}"


def views_that_hold_views(tree: Tree) -> Iterator[str]:
    """A view never imports another: the window alone knows them all."""
    views = {_top(module) for module in tree.modules if module.path.startswith("widgets/") and _has_view(module)}
    for module in tree.modules:
        if _top(module) in views:
            for name in module.imports():
                other = ".".join(name.split(".")[:2])
                if other in views and other != _top(module):
                    yield f"{module.path} imports {name}"


def _top(module: Module) -> str:
    return ".".join(module.path.removesuffix(".py").split("/")[:2])


def _has_view(module: Module) -> bool:
    return any(
        isinstance(node, ast.FunctionDef) and node.name == "set_theme" for c in module.classes() for node in c.body
    )


def machine_addresses(tree: Tree) -> Iterator[str]:
    """No file names a folder of somebody's machine or a package mirror."""
    for path, text in tree.texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            if MACHINE.search(line) and path != "tests/house/rules.py":
                yield f"{path}:{number} {line.strip()[:80]}"


def tests_that_say_nothing(tree: Tree) -> Iterator[str]:
    """A test's name is a sentence: at least four words."""
    for module in tree.modules:
        if module.path.startswith("tests/"):
            for function in module.functions():
                words = [word for word in function.name.split("_") if word]
                if words[:1] == ["test"] and len(words) - 1 < WORDS_OF_A_SENTENCE:
                    yield f"{module.path}:{function.lineno} {function.name}"


def undocumented_functions(tree: Tree) -> Iterator[str]:
    """Every public function of the engine says what it means, in which units, and what it raises."""
    for module in tree.modules:
        if module.path.startswith("engine/"):
            for node in module.tree.body:
                public = isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
                if isinstance(node, ast.FunctionDef) and public and ast.get_docstring(node) is None:
                    yield f"{module.path}:{node.lineno} {node.name}"


RULES = (
    Rule("short functions", long_functions, "app/planted.py", "def long():\n" + "    pass\n" * 60),
    Rule("short files", long_files, "tests/planted.py", "pass\n" * 401),
    Rule("narrow classes", wide_classes, "app/planted.py", "class C:\n" + "    def f(self): ...\n" * 26),
    Rule("telling module names", empty_names, "engine/design/utils.py", ""),
    Rule("telling class names", empty_names, "app/planted.py", "class FileManager: ..."),
    Rule("no mutable globals", mutable_state, "engine/planted.py", "seen: list[int] = []"),
    Rule("no global statements", rebound_globals, "engine/planted.py", "def f():\n    global now\n    now = 1"),
    Rule("no blocked signals", blocked_signals, "widgets/planted.py", "def f(box):\n    box.blockSignals(True)"),
    Rule(
        "no view holds a view",
        lambda tree: views_that_hold_views(
            tree.planted("widgets/another.py", "class B:\n    def set_theme(self): ...")
        ),
        "widgets/planted.py",
        "from widgets.another import B\nclass A:\n    def set_theme(self): ...",
    ),
    Rule("no machine addresses", machine_addresses, "docs/planted.md", "see /home/" + "me/loadscape"),
    Rule("no mirror addresses", machine_addresses, "planted.lock", "--index-" + "url https://example.org"),
    Rule("tests are sentences", tests_that_say_nothing, "tests/planted.py", "def test_it_works(): ..."),
    Rule("the engine is documented", undocumented_functions, "engine/planted.py", "def f(): ..."),
)

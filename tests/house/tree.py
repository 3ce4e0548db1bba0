"""The source tree as a value: its Python modules parsed, its text files by name."""

import ast
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, Self

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("app", "widgets", "engine")


class Module(NamedTuple):
    """One Python file."""

    path: str
    source: str
    tree: ast.Module
    nodes: tuple[ast.AST, ...]
    """Every node of the tree, walked to once for all rules."""

    @classmethod
    def parse(cls, path: str, source: str) -> Self:
        """Read the source of the file at a path relative to the root."""
        tree = ast.parse(source)
        return cls(path, source, tree, tuple(ast.walk(tree)))

    @property
    def is_product(self) -> bool:
        """Whether the module ships, and is not a test or a tool."""
        return self.path.startswith(PRODUCT)

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method, nested ones too."""
        return (node for node in self.nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))

    def classes(self) -> Iterator[ast.ClassDef]:
        """Every class, nested ones too."""
        return (node for node in self.nodes if isinstance(node, ast.ClassDef))

    def imports(self) -> Iterator[str]:
        """Dotted names the module imports; `from a import b` gives a.b."""
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


class Tree(NamedTuple):
    """All files that git tracks or would track."""

    texts: Mapping[str, str]
    modules: tuple[Module, ...]

    @classmethod
    def read(cls, root: Path = ROOT) -> Self:
        """Read the tree from the disk; files that are not UTF-8 text are left out."""
        listing = subprocess.run(
            ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
            cwd=root, capture_output=True, text=True, check=True,
        )  # fmt: skip
        texts = {path: text for path in listing.stdout.splitlines() if (text := _text(root / path)) is not None}
        return cls(texts, tuple(Module.parse(path, text) for path, text in texts.items() if path.endswith(".py")))

    def planted(self, path: str, source: str) -> Self:
        """The same tree with one more file."""
        modules = (*self.modules, Module.parse(path, source)) if path.endswith(".py") else self.modules
        return self._replace(texts={**self.texts, path: source}, modules=modules)


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (UnicodeDecodeError, FileNotFoundError):
        return None

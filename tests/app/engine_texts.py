"""The sentences that the engine can say, read from its code: what the window must be able to say in other languages.

An f-string is the template of what it makes: each value is a `{}`, and two side by side count as one.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parents[2]
LABELLED = {"finding": 0, "problem": 0, "put": 1, "propose": 1}
"""Functions of the engine that are given a sentence, and at which place; those with a `label` of their own join."""


def templates(given: ast.expr) -> Iterator[str]:
    """What an expression can say; a name stands for what was said elsewhere."""
    match given:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr():
            yield shape("".join(map(_piece, given.values)))
        case ast.IfExp():
            yield from templates(given.body)
            yield from templates(given.orelse)
        case ast.BinOp(op=ast.Add()):
            yield from (shape(a + b) for a in templates(given.left) for b in templates(given.right))
        case ast.Subscript():
            yield from templates(given.value)


def _piece(part: ast.expr) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    assert isinstance(part, ast.FormattedValue)
    return "'{}'" if part.conversion == ord("r") else "{}"


def shape(text: str) -> str:
    """A template without the names of its placeholders."""
    return re.sub(r"(\{\})+", "{}", re.sub(r"\{\w+\}", "{}", text))


def said_in(folder: str, places: Mapping[str, int] = LABELLED) -> Iterator[tuple[str, str]]:
    """What the modules of a folder give to the functions at these places, and where."""
    for file in sorted((ROOT / folder).rglob("*.py")):
        tree = ast.parse(file.read_text())
        known = {**places, **_own(tree)}
        for node in ast.walk(tree):
            for given in _given(node, known):
                yield from ((text, f"{file.name}:{given.lineno}") for text in templates(given))


def _own(tree: ast.AST) -> dict[str, int]:
    """Functions of a module that pass a label on."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    names = {function.name: [argument.arg for argument in function.args.args] for function in functions}
    return {name: arguments.index("label") for name, arguments in names.items() if "label" in arguments}


def _given(node: ast.AST, known: Mapping[str, int]) -> Iterator[ast.expr]:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in known:
            yield from node.args[known[name] : known[name] + 1]
        case ast.Assign(targets=[ast.Name(id="label")]):
            yield node.value


def raised(folder: str) -> Iterator[tuple[str, str]]:
    """What the modules of a folder refuse with, and where."""
    for file in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.exc.args:
                yield from ((text, f"{file.name}:{node.lineno}") for text in templates(node.exc.args[0]))


def yielded(*files: str) -> Iterator[tuple[str, str]]:
    """Whole sentences that stand in these modules, in every form that the choices within them give."""
    for file in files:
        for function in ast.walk(ast.parse((ROOT / file).read_text())):
            if isinstance(function, ast.FunctionDef):
                chosen = dict(_chosen(function))
                for node in ast.walk(function):
                    if isinstance(node, ast.JoinedStr):
                        sentences = (shape(text) for text in _forms(node, chosen))
                        yield from ((one, f"{file}:{node.lineno}") for one in sentences if re.search(r" .*\.$", one))


def _chosen(function: ast.FunctionDef) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.IfExp() | ast.JoinedStr()):
                yield name, node.value


def _forms(given: ast.expr, chosen: Mapping[str, ast.expr]) -> list[str]:
    match given:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp():
            return _forms(given.body, chosen) + _forms(given.orelse, chosen)
        case ast.FormattedValue(value=ast.Name(id=name)) if name in chosen:
            return _forms(chosen[name], chosen)
        case ast.FormattedValue(value=ast.IfExp() as choice):
            return _forms(choice, chosen)
        case ast.JoinedStr():
            return ["".join(parts) for parts in product(*(_forms(part, chosen) for part in given.values))]
        case ast.FormattedValue():
            return [_piece(given)]
    return ["{}"]

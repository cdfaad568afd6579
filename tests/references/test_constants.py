"""A constant has one value: a module that assigns it twice has lost what it said first."""

import ast
from collections import Counter

from test_imports import modules


def test_no_module_assigns_a_constant_twice() -> None:
    twice = []
    for name, file in modules().items():
        body = ast.parse(file.read_text("utf-8")).body
        assigned = [target for node in body if isinstance(node, ast.Assign) for target in node.targets]
        counted = Counter(target.id for target in assigned if isinstance(target, ast.Name))
        twice += [f"{name}.{constant}" for constant, times in counted.items() if times > 1]
    assert twice == []

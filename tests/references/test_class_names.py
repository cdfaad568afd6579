"""One word for one thing: a class shares its name with no other class of the package or of the scripts."""

import ast
from collections import defaultdict

from references.prose import files, tree

SHARED = {
    "Rehearsal": "what the inbox wants of a rehearsal, and the one that the store has",
    "Reminder": "a notice that goes out again, and a survey that does",
    "Round": "when a school's clock is due next, and a pass over an announcement's mailboxes",
    "Sheet": "of a spreadsheet, and of an announcement",
    "Line": "of the readers of an announcement, and of the answers to it",
    "Correction": "what staff and what guardians want a notice to say",
    "Piece": "of a text, and a phrase with its meanings",
    "Statement": "of SQL, and of a person",
}
"""Names that are still of two things, and of which; the list may only become shorter."""


def test_a_class_has_a_name_of_its_own() -> None:
    places: dict[str, set[str]] = defaultdict(set)
    for file in files():
        if file.suffix == ".py" and file.parts[0] in {"mailgate", "scripts"}:
            for node in tree(file).body:
                if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    places[node.name].add(str(file))
    assert {name: sorted(where) for name, where in places.items() if len(where) > 1 and name not in SHARED} == {}
    assert {name for name in SHARED if len(places[name]) < 2} == set()

"""A copy of the sources in which every condition can be told the wrong way round at run time."""

import shutil
from pathlib import Path

from conditions import Condition

# Tests that attack the program from outside are not built.
NOT_ASKED = ("contention", "damage", "faults", "fuzz")

HEADER = '#include "tests/mutation/flipped.hpp"\n'


def flipped(source: bytes, conditions: list[tuple[int, Condition]]) -> bytes:
    """The source with each condition wrapped, those within others too."""
    pieces: list[tuple[int, int, int, str]] = []
    for number, condition in conditions:
        size = condition.end - condition.begin
        asked = f"::simprof::mutation::flipped({number}, static_cast<bool>("
        if condition.declared:
            pieces.append((condition.end, 1, 0, f"; {asked}{condition.declared}))"))
        else:
            pieces.append((condition.begin, 1, -size, asked))
            pieces.append((condition.end, 0, size, "))"))
    written, at = [HEADER.encode()], 0
    for place, _, _, text in sorted(pieces):
        written += [source[at:place], text.encode()]
        at = place
    return b"".join([*written, source[at:]])


def write_tree(root: Path, tree: Path, mutants: dict[int, Condition]) -> None:
    """What has not changed since it was last written stays as it is, so that little is compiled again."""
    of_file: dict[str, list[tuple[int, Condition]]] = {}
    for number, condition in mutants.items():
        of_file.setdefault(condition.file, []).append((number, condition))
    kept = set()
    for source in sources(root):
        name = source.relative_to(root)
        content = source.read_bytes()
        if str(name) in of_file:
            content = flipped(content, of_file[str(name)])
        if name.parent.name == "standalone" and name.parent.parent.name == "mutation":
            name = name.parent.parent / name.name
        kept.add(tree / name)
        write(tree / name, content)
        shutil.copymode(source, tree / name)
    for old in [path for path in tree.rglob("*") if path.is_file() and path not in kept]:
        old.unlink()


def sources(root: Path) -> list[Path]:
    return [
        path
        for top in root.iterdir()
        if top.name not in ("build", ".git")
        for path in ([top] if top.is_file() else top.rglob("*"))
        if path.is_file() and path.parent not in [root / "tests" / kind for kind in NOT_ASKED]
    ]


def write(file: Path, content: bytes) -> None:
    if file.exists() and file.read_bytes() == content:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)

"""The conditions of C++ sources, as clang reads them."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from clang.cindex import Cursor, CursorKind, Index

from statements import conditions_at, is_constant, is_flag

FUNCTIONS = {
    CursorKind.FUNCTION_DECL,
    CursorKind.CXX_METHOD,
    CursorKind.CONSTRUCTOR,
    CursorKind.CONVERSION_FUNCTION,
    CursorKind.FUNCTION_TEMPLATE,
}


@dataclass(frozen=True)
class Condition:
    """A condition stands from `begin` to `end` of its file, in bytes. `declared`: the name of what the condition
    declares, as in `if (auto refusal = …)`: the condition itself is then the empty place behind it."""

    file: str
    begin: int
    end: int
    line: int
    function: str
    text: str
    declared: str = ""


class Finder:
    """Finds the conditions of one file after the other below a directory."""

    def __init__(self, root: Path):
        self.root = root
        self.texts: dict[str, bytes] = {}
        self.found: dict[tuple[str, int, int], Condition] = {}

    def look_at(self, files: list[str], wanted: set[str]) -> None:
        """The files of one folder, read as one source, and of the headers that they include those wanted."""
        whole = "".join(f'#include "{file}"\n' for file in files)
        unit = Index.create().parse(
            str(self.root / "conditions.cpp"),
            args=["-x", "c++", "-std=c++20", "-I", str(self.root)],
            unsaved_files=[(str(self.root / "conditions.cpp"), whole)],
        )
        wrong = [said for said in unit.diagnostics if said.severity >= 3]
        if wrong:
            raise SystemExit(f"mutate: clang cannot read {files[0]}: {wrong[0]}")
        for cursor in unit.cursor.get_children():
            file = self.file_of(cursor)
            if file in wanted:
                self.visit(cursor, file, None)

    def file_of(self, cursor: Cursor) -> str:
        where = cursor.location.file
        path = Path(where.name) if where else Path()
        return str(path.relative_to(self.root)) if path.is_relative_to(self.root) else ""

    def source(self, file: str, begin: int, end: int) -> str:
        if file not in self.texts:
            self.texts[file] = (self.root / file).read_bytes()
        return self.texts[file][begin:end].decode()

    def visit(self, cursor: Cursor, file: str, function: Cursor | None) -> None:
        if cursor.kind in FUNCTIONS:
            function = cursor
        if cursor.kind == CursorKind.STATIC_ASSERT or is_constant(cursor) or self.is_defaulted(cursor, file):
            return
        if function:
            for condition in conditions_at(cursor, partial(self.source, file), function):
                self.add(condition, file, function.spelling)
        for child in cursor.get_children():
            self.visit(child, file, function)

    def is_defaulted(self, cursor: Cursor, file: str) -> bool:
        """A function that the compiler writes."""
        words = self.source(file, cursor.extent.start.offset, cursor.extent.end.offset + 1).split()
        return cursor.kind in FUNCTIONS and words[-1].startswith("default") and words[-2] == "="

    def add(self, cursor: Cursor, file: str, function: str) -> None:
        begin, end = cursor.extent.start.offset, cursor.extent.end.offset
        text = " ".join(self.source(file, begin, end).split())
        declared = ""
        if cursor.kind == CursorKind.VAR_DECL and not is_flag(cursor):
            declared, begin = cursor.spelling, end
        line = cursor.extent.start.line
        self.found.setdefault((file, begin, end), Condition(file, begin, end, line, function, text, declared))

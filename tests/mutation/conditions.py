"""The conditions of C++ sources, as clang reads them."""

from dataclasses import dataclass
from pathlib import Path

from clang.cindex import Cursor, CursorKind, Index, TokenKind, TypeKind

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
            for condition in conditions_at(cursor, self, file, function):
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


def is_constant(cursor: Cursor) -> bool:
    """A constant that the compiler knows: what is flipped there would not compile."""
    if cursor.kind not in (CursorKind.VAR_DECL, CursorKind.IF_STMT):
        return False
    words = [token.spelling for _, token in zip(range(4), cursor.get_tokens())]
    return "constexpr" in words


def is_flag(cursor: Cursor) -> bool:
    return cursor.type.get_canonical().kind == TypeKind.BOOL


def is_flag_of_template(returned: Cursor, function: Cursor) -> bool:
    """What a template gives back may have no type yet."""
    return returned.type.kind == TypeKind.DEPENDENT and function.result_type.kind == TypeKind.BOOL


def conditions_at(cursor: Cursor, finder: Finder, file: str, function: Cursor) -> list[Cursor]:
    """The conditions that stand in the statement or the expression itself."""
    parts = list(cursor.get_children())
    match cursor.kind:
        case CursorKind.IF_STMT | CursorKind.WHILE_STMT:
            return condition_of_branch(parts)
        case CursorKind.DO_STMT:
            return parts[1:2]
        case CursorKind.CONDITIONAL_OPERATOR:
            return parts[0:1]
        case CursorKind.FOR_STMT:
            return condition_of_loop(cursor, parts)
        case CursorKind.BINARY_OPERATOR | CursorKind.UNEXPOSED_EXPR if len(parts) == 2:
            between = finder.source(file, parts[0].extent.end.offset, parts[1].extent.start.offset).strip(" \n()")
            return parts if between in ("&&", "||") else []
        case CursorKind.RETURN_STMT:
            return [part for part in parts if is_flag(part) or is_flag_of_template(part, function)]
        case CursorKind.VAR_DECL if is_flag(cursor) and parts and "=" in words_of(cursor):
            return [part for part in parts[-1:] if part.kind.is_expression()]
    return []


def words_of(cursor: Cursor) -> list[str]:
    return [token.spelling for token in cursor.get_tokens() if token.kind == TokenKind.PUNCTUATION]


def condition_of_branch(parts: list[Cursor]) -> list[Cursor]:
    """What an `if` or a `while` asks: an expression, or what it declares."""
    if parts[0].kind == CursorKind.DECL_STMT:
        parts = parts[1:]
    return parts[0:1]


def condition_of_loop(cursor: Cursor, parts: list[Cursor]) -> list[Cursor]:
    """What stands between the two semicolons of a `for`."""
    depth, semicolons = 0, []
    for token in cursor.get_tokens():
        depth += token.spelling in ("(", "{", "[")
        depth -= token.spelling in (")", "}", "]")
        if token.spelling == ";" and depth == 1:
            semicolons.append(token.extent.start.offset)
    begin, end = semicolons[:2]
    return [part for part in parts if begin < part.extent.start.offset and part.extent.end.offset <= end]

"""Where the statements and expressions of C++ have conditions."""

from collections.abc import Callable

from clang.cindex import Cursor, CursorKind, TokenKind, TypeKind

# What stands from one byte to another of the file that is looked at.
Source = Callable[[int, int], str]


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


def conditions_at(cursor: Cursor, source: Source, function: Cursor) -> list[Cursor]:
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
            between = source(parts[0].extent.end.offset, parts[1].extent.start.offset).strip(" \n()")
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

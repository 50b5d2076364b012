"""House rules that no linter has, each a few lines over the syntax tree."""

import ast
import pathlib

SOURCE = pathlib.Path(__file__).parents[2] / "src" / "peyser"
FILES = sorted(path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)
WRITES = {
    "save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "aupdate",
    "asave", "acreate",
}  # fmt: skip
DUMPING_GROUNDS = {"utils", "util", "helpers", "helper", "common", "misc", "managers", "manager"}
LONGEST_FUNCTION, LONGEST_VIEW = 50, 25


def nodes(path, *kinds):
    return (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, kinds))


def is_action(path):
    return "actions" in path.parts or path.stem == "actions"


def writes(path):
    for node in nodes(path, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr in WRITES and _is_queryset(node.func.value):
            yield f"{path.relative_to(SOURCE)}:{node.lineno} writes with .{node.func.attr}()"


def _is_queryset(node):
    """Something.objects.…: a dict's or a set's own update() is no write."""
    text = ast.unparse(node)
    return ".objects" in text or text.endswith("objects")


def test_only_actions_write():
    assert [fault for path in FILES if not is_action(path) for fault in writes(path)] == []


def test_the_check_for_writes_finds_one():
    planted = SOURCE / "referrals" / "actions" / "result.py"
    assert list(writes(planted)) != []


def test_no_string_is_left_dangling():
    faults = [
        f"{path.relative_to(SOURCE)}:{line.lineno}"
        for path in FILES
        for block in nodes(path, ast.Module, ast.ClassDef, ast.FunctionDef)
        for line in block.body[1:]
        if isinstance(line, ast.Expr) and (isinstance(line.value, ast.JoinedStr) or _is_text(line.value))
    ]
    assert faults == []


def _is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_migrations_import_no_project_code():
    allowed = ("peyser.audit.history", "peyser.seekers.querysets")
    faults = [
        f"{path.relative_to(SOURCE)} imports {node.module}"
        for path in SOURCE.rglob("migrations/*.py")
        for node in nodes(path, ast.ImportFrom)
        if (node.module or "").startswith("peyser") and node.module not in allowed
    ]
    assert faults == []


def test_no_dumping_grounds():
    assert [str(p) for p in FILES if p.stem in DUMPING_GROUNDS or DUMPING_GROUNDS & set(p.parts)] == []


def test_no_function_is_too_long():
    faults = [
        f"{path.relative_to(SOURCE)}:{node.lineno} {node.name} has {length} lines"
        for path in FILES
        for node in nodes(path, ast.FunctionDef, ast.AsyncFunctionDef)
        if (length := node.end_lineno - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert faults == []


def test_no_view_is_too_long():
    faults = [
        f"{path.relative_to(SOURCE)}:{node.lineno} {node.name} has {length} lines"
        for path in FILES
        if "web" in path.parts
        for node in nodes(path, ast.FunctionDef)
        if any("entrance" in ast.unparse(d) for d in node.decorator_list)
        and (length := node.end_lineno - node.lineno + 1) > LONGEST_VIEW
    ]
    assert faults == []


def test_packages_hold_nothing_in_their_init():
    full = [str(p.relative_to(SOURCE)) for p in SOURCE.rglob("__init__.py") if p.read_text().strip()]
    assert full == []


def test_actions_take_their_arguments_by_name():
    faults = [
        f"{path.relative_to(SOURCE)}:{node.lineno} {node.name}"
        for path in FILES
        if is_action(path)
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.FunctionDef)
        and any(arg.arg == "actor" for arg in (*node.args.args, *node.args.kwonlyargs))
        and not node.name.startswith("_")
        and node.args.args
        and node.args.args[0].arg == "actor"
    ]
    assert faults == []

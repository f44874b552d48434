"""Tells each condition of the rules and of the scheduling the wrong way round, one at a time: a test has to notice.

mutate.py [--all | FILE...]: without a file those that changed, or whose tests did, since SIMPROF_BASE (main)."""

import os
import subprocess
import sys
from pathlib import Path

from conditions import Condition, Finder
from schemata import write_tree
from trials import Trials
from verdict import judge

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "mutation"

SCOPE = (
    "lib/rules/",
    "lib/model/billing_zone.",
    "lib/model/day.",
    "lib/model/open_profiles.",
    "lib/model/sim.",
    "lib/operations/history/plans_in_force.",
    "lib/operations/look/plan_forecast.",
    "lib/operations/look/schedule_views.",
)


def main(words: list[str]) -> int:
    scope = sorted(path for path in sources_of_lib() if path.startswith(SCOPE))
    files = chosen_files(words, scope)
    if not files:
        print("mutate: nothing of the rules or of the scheduling changed")
        return 0
    mutants = dict(enumerate(conditions_of(sorted({*scope, *files})), start=1))
    print(f"mutate: {len(mutants)} conditions in {len(scope)} files; building", flush=True)
    write_tree(ROOT, BUILD / "tree", mutants)
    trials = Trials(build(), BUILD / "reached.tsv")
    tried = {number: mutant for number, mutant in mutants.items() if mutant.file in files}
    print(f"mutate: {len(tried)} mutants against {len(trials.cases)} tests", flush=True)
    caught = trials.all_of(tried, int(os.environ.get("CMAKE_BUILD_PARALLEL_LEVEL") or os.cpu_count() or 1))
    by_mutant = {mutant: caught[number] for number, mutant in tried.items()}
    lines = [f"{mutant.file}:{mutant.line}\t{mutant.text}\t{test}\n" for mutant, test in by_mutant.items()]
    (BUILD / "caught.tsv").write_text("".join(lines))
    return judge(by_mutant, set(files))


def sources_of_lib() -> list[str]:
    return [str(path.relative_to(ROOT)) for path in (ROOT / "lib").rglob("*.[ch]pp")]


def chosen_files(words: list[str], scope: list[str]) -> list[str]:
    if words == ["--all"]:
        return scope
    if words:
        missing = [word for word in words if not (ROOT / word).is_file()]
        if missing:
            raise SystemExit(f"mutate: there is no file {missing[0]}")
        return words
    changed = changed_files(scope)
    folders = {os.path.dirname(path).removeprefix("tests/") for path in changed if path.startswith("tests/lib/")}
    return [path for path in scope if path in changed or os.path.dirname(path) in folders]


def changed_files(scope: list[str]) -> set[str]:
    """Since the branch left its base; on the base itself, by its last commit; all where git does not know."""
    head, base = git("rev-parse", "HEAD"), git("merge-base", "HEAD", os.environ.get("SIMPROF_BASE", "main"))
    base = base if base and base != head else git("rev-parse", "--verify", "--quiet", "HEAD~1")
    if not base:
        return set(scope)
    return {*git("diff", "--name-only", base).split(), *git("ls-files", "--others", "--exclude-standard").split()}


def git(*words: str) -> str:
    """What git says; nothing where it knows nothing of it."""
    run = subprocess.run(["git", *words], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return run.stdout.strip()


def conditions_of(files: list[str]) -> list[Condition]:
    finder = Finder(ROOT)
    for folder in sorted({os.path.dirname(file) for file in files}):
        here = [file for file in files if os.path.dirname(file) == folder]
        finder.look_at([file for file in here if file.endswith(".cpp")] or here, set(files))
    return sorted(finder.found.values(), key=lambda found: (found.file, found.begin, -found.end))


def build() -> Path:
    """The program of the tests with every mutant in it: a copy, of which no warning matters."""
    program = BUILD / "program"
    flags = ["-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0 -w", "-DCMAKE_UNITY_BUILD=ON"]
    configure = ["cmake", "-G", "Ninja", "-S", BUILD / "tree", "-B", program, "-DCMAKE_CXX_COMPILER=g++", *flags]
    subprocess.run(configure, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", program, "--target", "simprof_tests"], check=True)
    return program / "bin" / "simprof_tests"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

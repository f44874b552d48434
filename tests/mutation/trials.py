"""Runs the tests against one mutant after the other."""

import os
import re
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

# The tests that say what holds; those of files and stores ask nothing of a rule that these do not ask.
KINDS = ("lib/rules", "lib/model", "lib/operations", "lib/platform", "cli")

# What is drawn by chance is drawn less often, and always the same.
DRAWS = "seed=1 max_success=20"

# Of those the quick ones, in seconds: whoever mends a rule is to be told at once.
QUICK = 1


@dataclass(frozen=True)
class TestCase:
    name: str
    seconds: float
    reached: frozenset[int]


class Trials:
    """The tests of a program that holds every mutant."""

    def __init__(self, program: Path, notes: Path):
        self.program = program
        self.cases = cases_that_reach(program, notes)

    def all_of(self, mutants: Iterable[int], workers: int) -> dict[int, str]:
        """For each mutant the test that caught it, or nothing."""
        with ThreadPoolExecutor(workers) as pool:
            numbers = list(mutants)
            return dict(zip(numbers, pool.map(self.caught_by, numbers)))

    def caught_by(self, mutant: int) -> str:
        """Of the tests that come to the mutant first a few that are quick, then always more."""
        cases = [case for case in self.cases if mutant in case.reached]
        begin, size = 0, 25
        while begin < len(cases):
            if found := self.first_failure(mutant, cases[begin : begin + size]):
                return found
            begin, size = begin + size, size * 4
        return ""

    def first_failure(self, mutant: int, cases: list[TestCase]) -> str:
        names = ",".join(case.name.replace(",", "\\,") for case in cases)
        patience = 20 + 30 * sum(case.seconds for case in cases)
        try:
            words = [f"--test-case={names}", "--abort-after=1"]
            run = run_tests(self.program, words, patience, SIMPROF_MUTANT=str(mutant))
        except subprocess.TimeoutExpired:
            return "a test that never ends"
        if run.returncode == 0:
            return ""
        failed = re.findall(r"^TEST CASE:\s+(.*)$", run.stdout, re.MULTILINE)
        return failed[-1] if failed else f"the end of the program by {run.returncode}"


def cases_that_reach(program: Path, notes: Path) -> list[TestCase]:
    """Which mutants each test comes to, the quickest test first. All of them have to pass."""
    if not notes.exists() or notes.stat().st_mtime < program.stat().st_mtime:
        kinds = ",".join(f"*/tests/{kind}/*" for kind in KINDS)
        new = notes.with_suffix(".new")
        run = run_tests(program, [f"--source-file={kinds}"], 3600, SIMPROF_REACHED=str(new))
        if run.returncode != 0:
            raise SystemExit(f"mutate: the tests fail without any mutant:\n{run.stdout[-4000:]}")
        new.rename(notes)
    cases = []
    for line in notes.read_text().splitlines():
        seconds, name, reached = line.split("\t")
        cases.append(TestCase(name, float(seconds), frozenset(map(int, reached.split()))))
    return sorted((case for case in cases if case.seconds < QUICK), key=lambda case: case.seconds)


def run_tests(program: Path, words: list[str], patience: float, **environment: str) -> subprocess.CompletedProcess[str]:
    """A mutant may take memory without end."""
    return subprocess.run(
        ["sh", "-c", 'ulimit -v 4194304 && exec "$0" "$@"', program, "--no-version", *words],
        env={**os.environ, "RC_PARAMS": DRAWS, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=patience,
        text=True,
        errors="replace",
    )

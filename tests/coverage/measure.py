"""Runs the tests of the coverage preset and says how much of lib they run: measure.py BUILD [--missing]."""

import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# What has to be run by tests, in percent of lines and of branches.
LINES, BRANCHES = 95, 90
DEMANDED = ("lib/rules", "lib/operations", "lib/store")

# A program that is killed can leave half a note of what it ran.
LEFT_OUT = ("*/tests/faults/*", "*/tests/*/killed_*", "*/tests/servers/four_hosts_*")


@dataclass
class Ran:
    """How often each line was run, and each branch: the place of its condition, and how that came out. The instances
    of a template count as one."""

    lines: Counter[int] = field(default_factory=Counter)
    branches: Counter[tuple[int, int, bool]] = field(default_factory=Counter)

    def missing(self) -> list[str]:
        lines = {line for line, times in self.lines.items() if not times}
        sides = sorted(side for side, times in self.branches.items() if not times and side[0] not in lines)
        return [*map(str, sorted(lines)), *(f"{line}:{column} {came}" for line, column, came in sides)]


def main(build: Path, wants_missing: bool) -> int:
    files = read(build, run_tests(build))
    folders: dict[str, list[Ran]] = defaultdict(list)
    for file, ran in files.items():
        for folder in {"lib", *(str(parent) for parent in Path(file).parents if len(parent.parts) == 2)}:
            folders[folder].append(ran)
    print(f"{'folder':16}{'lines':>8}{'branches':>10}")
    short = [folder for folder, ran in sorted(folders.items()) if not suffices(folder, ran)]
    if wants_missing:
        for file, ran in files.items():
            if ran.missing() and file.startswith(DEMANDED):
                print(f"{file}: {', '.join(ran.missing())}")
    for folder in short:
        print(f"coverage: {folder} is below {LINES} % of its lines or {BRANCHES} % of its branches")
    return 1 if short else 0


def run_tests(build: Path) -> Path:
    """Notes of all processes, of which those of the same program are added up."""
    notes = build / "profiles"
    for old in notes.glob("*"):
        old.unlink()
    words = [f"--source-file-exclude={','.join(LEFT_OUT)}", "--no-version", "--minimal"]
    environment = {**os.environ, "LLVM_PROFILE_FILE": str(notes / "%4m.profraw")}
    subprocess.run([build / "bin/simprof_tests", *words], check=True, env=environment)
    # What the machine refuses may cut the notes short, too: those of each process stand alone.
    environment["LLVM_PROFILE_FILE"] = str(notes / "limits-%p.profraw")
    environment["SIMPROF_PROGRAM"] = environment["SIMPROF_RELEASE"] = str(build / "bin/simprof")
    subprocess.run([ROOT / "tests/limits/real_limits.sh"], check=True, env=environment)
    merged = build / "tests.profdata"
    merge = ["llvm-profdata", "merge", "--failure-mode=all", "-o", merged]
    subprocess.run([*merge, *notes.glob("*.profraw")], check=True, stderr=subprocess.DEVNULL)
    return merged


def read(build: Path, profile: Path) -> dict[str, Ran]:
    files: dict[str, Ran] = defaultdict(Ran)
    ran = Ran()
    for note in export(build, profile, "-format=lcov").splitlines():
        kind, _, said = note.partition(":")
        if kind == "SF":
            ran = files[str(Path(said).relative_to(ROOT))]
        elif kind == "DA":
            line, times = map(int, said.split(","))
            ran.lines[line] += times
    for file in json.loads(export(build, profile, "-format=text", "-skip-functions"))["data"][0]["files"]:
        ran = files[str(Path(file["filename"]).relative_to(ROOT))]
        for line, column, _, _, true, false, *_ in file["branches"]:
            ran.branches[line, column, True] += true
            ran.branches[line, column, False] += false
    return files


def export(build: Path, profile: Path, *words: str) -> str:
    programs = [build / "bin/simprof_tests", "-object", build / "bin/simprof"]
    command = ["llvm-cov", "export", *words, f"-instr-profile={profile}", *programs, ROOT / "lib"]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def suffices(folder: str, files: list[Ran]) -> bool:
    lines = percent([times for ran in files for times in ran.lines.values()])
    branches = percent([times for ran in files for times in ran.branches.values()])
    print(f"{folder:16}{lines:7.1f} %{branches:8.1f} %")
    return folder not in DEMANDED or (lines >= LINES and branches >= BRANCHES)


def percent(times: list[int]) -> float:
    return 100 * sum(1 for count in times if count) / max(len(times), 1)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), "--missing" in sys.argv[2:]))

"""Which mutants no test notices, and whether that is known."""

import tomllib
from pathlib import Path

from conditions import Condition


def judge(trials: dict[Condition, str], files: set[str]) -> int:
    """Every mutant is caught, or named as equal with the reason; and what is named is there, and is not caught."""
    entries = tomllib.loads(Path(__file__).with_name("equal.toml").read_text())["equal"]
    named = [entry for entry in entries if entry["file"] in files]
    equal = {mutant: [entry for entry in named if is_meant(entry, mutant)] for mutant in trials}
    survive = [mutant for mutant, test in trials.items() if not test and not equal[mutant]]
    needless = [mutant for mutant, test in trials.items() if test and equal[mutant]]
    lost = [entry for entry in named if not any(entry in meant for meant in equal.values())]
    for mutant in survive:
        print(f"{mutant.file}:{mutant.line}: no test notices in {mutant.function}: {mutant.text}")
    for mutant in needless:
        print(f"{mutant.file}:{mutant.line}: named as equal, but caught by “{trials[mutant]}”: {mutant.text}")
    for entry in lost:
        print(f"{entry['file']}: named as equal, but not there: {entry['condition']}")
    caught = sum(1 for test in trials.values() if test)
    equals = len(trials) - caught - len(survive)
    print(f"mutate: {len(trials)} mutants, {caught} caught, {equals} equal, {len(survive)} survive")
    return 1 if survive or needless or lost else 0


def is_meant(entry: dict[str, str], mutant: Condition) -> bool:
    said = (mutant.file, mutant.function, mutant.text)
    return (entry["file"], entry["function"], entry["condition"]) == said

"""Runs the trials that Tests/Scripts/killtest asks for, several at a time."""

import argparse
import concurrent.futures
import os
import random
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path

from killtest import KINDS as BATCHES
from killtest import CannotTest, Trial, Wrong
from killtest_testbank import MovementTrial

KINDS = (*BATCHES, "testbank")


def make(options, number, kind, measures=None):
    return (MovementTrial if kind == "testbank" else Trial)(options, number, kind, measures)


def attempt(options, number, kind, measures):
    if options.stop.is_set():
        return None
    trial = make(options, number, kind, measures)
    try:
        line, was_killed = trial.run()
    except Exception as problem:  # whatever it is, the folder must be kept and named
        options.stop.set()
        return number, trial, problem
    if not options.keep:
        shutil.rmtree(trial.folder)
    return number, line, was_killed


def test(options):
    print(f"killtest: {options.count} kills, seed {options.seed}", flush=True)
    kinds = [options.kind] if options.kind else KINDS
    began, killed, number, measures = time.monotonic(), 0, options.first, {}
    last = options.first + 3 * options.count
    for kind in kinds:
        trial = make(options, 0, kind)
        try:
            measures[kind] = trial.measure()
        except Wrong as problem:
            return report(options, 0, trial, problem)
        if not options.keep:
            shutil.rmtree(trial.folder)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        running = set()
        while killed < options.count or running:
            while killed + len(running) < options.count and number < last and not options.stop.is_set():
                running.add(pool.submit(attempt, options, number, kinds[number % len(kinds)], measures))
                number += 1
            if not running:
                break
            done, running = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
            for future in done:
                result = future.result()
                if result is None:
                    continue
                if isinstance(result[1], Trial):
                    concurrent.futures.wait(running)
                    return report(options, *result)
                killed += result[2]
                print(f"{result[0]:>4}  {result[1]}", flush=True)
    print(f"killtest: {killed} killed, {number - options.first} tried, all as it must be; "
          f"{time.monotonic() - began:.0f} s, seed {options.seed}")  # fmt: skip
    return 0 if killed >= options.count else 2


def report(options, number, trial, problem):
    """A failure, and all that is needed to look into it."""
    options.keep = True
    if not isinstance(problem, (Wrong, CannotTest)):
        traceback.print_exception(problem)
    words = "; ".join(filter(None, trial.kills)) or "no kill"
    print(f"killtest: trial {number}, {trial.kind}, seed {options.seed}: {problem}\n  {words}\n  faults: {trial.rules}\n"
          f"  kept: {trial.folder} (data.json is how it was, bank.db how it is, state the journal)\n"
          f"  again: killtest {options.bin} 1 --seed {options.seed} --first {number} --kind {trial.kind}", file=sys.stderr)  # fmt: skip
    return 2 if isinstance(problem, CannotTest) else 1


def program(path):
    if not os.access(path, os.X_OK):
        raise CannotTest(f"{path} is missing or cannot be run")
    return str(Path(path).resolve())


def main():
    parser = argparse.ArgumentParser(prog="killtest", description="Kills dreams and looks at what comes of it.")
    parser.add_argument("bin", type=Path, help="the folder of the binaries")
    parser.add_argument("count", type=int, nargs="?", default=20, help="how often to kill")
    parser.add_argument("--seed", default=str(random.SystemRandom().randrange(10**6)))
    parser.add_argument("--kind", choices=KINDS)
    parser.add_argument("--first", type=int, default=1, help="the number of the first trial")
    parser.add_argument("--items", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", action="store_true", help="keep all folders")
    options = parser.parse_args()
    options.stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    options.folder = Path(tempfile.mkdtemp(prefix="dreams-killtest-"))
    try:
        options.dreams, options.sandbox = program(options.bin / "dreams"), program(options.bin / "dreams-sandbox")
        return test(options)
    except CannotTest as problem:
        print(f"killtest: {problem}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    finally:
        if not options.keep:
            shutil.rmtree(options.folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())

"""Measures whole processes against their peers, in turn A B A B after one warm-up; Tests/Scripts/bench calls it.

A ratio is the median of the ratios of neighbouring runs, so that what slows the machine down for a while slows both.
"""

import contextlib
import json
import os
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import bench_embedded
import bench_writes

QUICK_RUNS = 61
LONG_RUNS = 7
MEMORY_BOUND_MIB = 48
# Markdown, to be quoted as it is.
ROW = "| {:<51} | {:>10} | {:>10} | {:>6} | {:>6} | {:<4} |"

# What one would write instead of `dreams list-requested -o ndjson`.
PEER = """
import json, sys, requests
session = requests.Session()
session.headers["Authorization"] = "Bearer " + sys.argv[2]
url = sys.argv[1] + "/transactions?state=requested&items=100&after_id="
while url:
    answer = session.get(url)
    answer.raise_for_status()
    page = answer.json()
    for transaction in page["transactions"]:
        sys.stdout.write(json.dumps(transaction) + "\\n")
    url = page["meta"]["next_url"]
"""


class CannotMeasure(Exception):
    """Something that measuring needs is missing or failed."""


def run(command, environment, output=os.devnull):
    """Runs the command to its end; returns its seconds and its peak resident memory in MiB.

    Linux counts the memory of the process that spawns into the peak, so this script must stay small:
    it keeps no output, and Bench.memory checks that the peak is above its own.
    """
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
    ]
    start = time.perf_counter()
    pid = os.posix_spawn(command[0], command, environment, file_actions=actions)
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        raise CannotMeasure(f"{Path(command[0]).name} {' '.join(command[1:3])}: status {code}")
    return seconds, usage.ru_maxrss / 1024


class Bench:
    def __init__(self, binaries, folder):
        self.folder = folder
        self.dreams = program(binaries / "dreams")
        self.sandbox = program(binaries / "dreams-sandbox")
        self.curl = program(shutil.which("curl") or "curl")
        home = folder / "home"
        home.mkdir()
        self.environment = {"PATH": os.defpath, "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
        self.is_good = True

    def all(self):
        print(ROW.format("measure", "dreams", "peer", "ratio", "bound", ""), flush=True)
        print("| --- | ---: | ---: | ---: | ---: | --- |", flush=True)
        self.start_up()
        self.one_page()
        self.many_pages()
        bench_writes.all_writes(self)
        bench_embedded.all_embedded(self)
        return self.is_good

    @staticmethod
    def run(command, environment, output=os.devnull):
        return run(command, environment, output)

    def start_up(self):
        version = [self.curl, "--version"]
        for arguments, answer in ((["--version"], ""), (["settle", "--help"], "dreams settle")):
            command = [self.dreams, *arguments]
            name = f"`dreams {' '.join(arguments)}` : `curl --version`"
            self.expect(name, answer in self.text(command, self.environment), f"the answer lacks “{answer}”")
            self.compare(name, command, version, self.environment, 1.0, QUICK_RUNS)

    def one_page(self):
        with self.serving(100) as (url, token, environment):
            dreams = [self.dreams, "list-requested", "-o", "json"]
            curl = [
                self.curl, "-s", "-H", f"Authorization: Bearer {token}",
                f"{url}/transactions?state=requested&items=100&after_id=",
            ]  # fmt: skip
            name = "one page, 100 transactions : `curl`"
            ours = json.loads(self.text(dreams, environment))
            theirs = json.loads(self.text(curl, environment))["transactions"]
            same = [row["id"] for row in ours] == [row["id"] for row in theirs]
            self.expect(name, same and len(ours) == 100, "not the same 100 transactions")
            self.compare(name, dreams, curl, environment, 1.1, QUICK_RUNS)

    def many_pages(self):
        dreams = [self.dreams, "list-requested", "-o", "ndjson"]
        with self.serving(10_000) as (_, _, environment):
            self.expect("10,000 transactions", self.lines(dreams, environment) == 10_000, "not 10,000 lines")
            few = statistics.median(run(dreams, environment)[1] for _ in range(LONG_RUNS))
        with self.serving(100_000) as (url, token, environment):
            peer = [sys.executable, "-c", PEER, url, token]
            name = "1,000 pages, 100,000 transactions : `requests`"
            for command in (dreams, peer):
                self.expect(name, self.lines(command, environment) == 100_000, "not 100,000 lines")
            many = self.compare(name, dreams, peer, environment, 0.5, LONG_RUNS)
        self.memory(many, few)

    def compare(self, name, ours, theirs, environment, bound, runs):
        """Prints the line of one measure; returns the median of our peaks in MiB."""
        run(ours, environment)
        run(theirs, environment)
        pairs = [(run(ours, environment), run(theirs, environment)) for _ in range(runs)]
        ratio = statistics.median(a[0] / b[0] for a, b in pairs)
        medians = [statistics.median(pair[side][0] for pair in pairs) for side in (0, 1)]
        self.report(name, *(f"{1000 * median:.2f} ms" for median in medians), ratio, bound)
        return statistics.median(pair[0][1] for pair in pairs)

    def memory(self, many, few):
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        self.expect("peak memory", few > own, f"{few:.1f} MiB cannot be told from this script's own {own:.1f}")
        self.report(
            "peak memory, 100,000 transactions", f"{many:.1f} MiB", "", many, MEMORY_BOUND_MIB, "{:.0f} MiB", " ")
        self.report(
            "peak memory, 100,000 : 10,000 transactions", f"{many:.1f} MiB", f"{few:.1f} MiB", many / few, 1.25)

    def report(self, name, ours, theirs, value, bound, bound_format="{:.2f}", shown=None):
        is_within = value <= bound
        self.is_good = self.is_good and is_within
        shown = shown or f"{value:.2f}"
        verdict = "ok" if is_within else "over"
        print(ROW.format(name, ours, theirs, shown, bound_format.format(bound), verdict), flush=True)

    def expect(self, name, is_met, problem):
        if not is_met:
            self.is_good = False
            print(f"bench: {name}: {problem}", file=sys.stderr, flush=True)

    def output(self, command, environment):
        path = self.folder / "output"
        run(command, environment, str(path))
        return path

    def text(self, command, environment):
        return self.output(command, environment).read_text(encoding="utf-8")

    def lines(self, command, environment):
        with self.output(command, environment).open("rb") as file:
            return sum(1 for _ in file)

    @contextlib.contextmanager
    def serving(self, requested):
        """A sandbox with that many requested transactions: its address, its token, the environment for dreams."""
        command = [self.sandbox, "--requested", str(requested)]
        server = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        try:
            line = server.stdout.readline()
            if not line:
                raise CannotMeasure("dreams-sandbox ended before it was ready")
            ready = json.loads(line)
            url, token = ready["impactFinance"], ready["token"]
            yield url, token, {**self.environment, "DREAMS_BASE_URL": url, "DREAMS_TOKEN": token}
        finally:
            server.kill()
            server.wait()
            server.stdout.close()


def program(path):
    if not os.access(path, os.X_OK):
        raise CannotMeasure(f"{path} is missing or cannot be run")
    return str(Path(path).resolve())


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        with tempfile.TemporaryDirectory(prefix="dreams-bench-") as folder:
            bench = Bench(Path(sys.argv[1]), Path(folder))
            run([sys.executable, "-c", "import requests"], bench.environment)
            return 0 if bench.all() else 1
    except CannotMeasure as problem:
        print(f"bench: {problem}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


sys.exit(main())

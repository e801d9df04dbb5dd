"""Measures what the journal's thread costs while many transactions are settled; bench_writes.py calls it.

The journal cannot be turned off, so that there is no run without it to compare with. Its thread is the one that writes
the most, and the kernel counts each thread's time on a processor. Not in it: what the thread that hands a record over
spends on making it.
"""

import subprocess
import time
from pathlib import Path


def shares(command, environment, output):
    """Runs a command to its end; returns its status, the seconds of its journal's thread and those of all threads."""
    threads = {}
    with open(output, "wb") as file:
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=file)
        tasks = Path(f"/proc/{process.pid}/task")
        while process.poll() is None:
            # The last look counts, so that what comes after it, a hundredth of the run at most, is missing.
            time.sleep(0.02)
            look(tasks, threads)
    journal = max(threads.values(), default=(0, 0.0))
    return process.returncode, journal[1], sum(seconds for _, seconds in threads.values())


def look(tasks, threads):
    """Notes how many bytes each thread has written, and how long it has been on a processor."""
    try:
        for task in tasks.iterdir():
            counts = dict(line.split(": ") for line in (task / "io").read_text().splitlines())
            nanoseconds = int((task / "schedstat").read_text().split()[0])
            threads[task.name] = (int(counts["wchar"]), nanoseconds / 1e9)
    except (FileNotFoundError, ProcessLookupError):
        pass  # It has just ended.

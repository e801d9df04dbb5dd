"""Kills dreams at random instants of real batches, resolves and resumes, and looks at what the service has then.

killtest_run.py runs its trials. Every trial follows from the seed and its number, but for the timing, which is real:
a sandbox with its data in a file and a log of its requests, a journal of its own, one command with 200 items and some
faults of the service. The sandbox knows nothing of the journal, so that each can be held against the other.
"""

import collections
import contextlib
import csv
import hashlib
import http.client
import io
import itertools
import json
import os
import random
import signal
import sqlite3
import subprocess
import time
import uuid

KINDS = ("settle", "performance", "fail", "reconcile", "patch-user")
GOOD = ("done", "unchanged")
LEFT = ("skipped", "failed", "unknown")
# A write that the service holds back must come to its end within the time that resolve and resume are told to wait.
GRACE, HELD = "1s", "600ms"
SLOW_GRACE, SLOW_HELD = "2s", "1200ms"
PATIENCE = 120
SIGNALS = {-9: "SIGKILL", -2: "SIGINT", 130: "SIGINT", -15: "SIGTERM", 143: "SIGTERM"}


class CannotTest(Exception):
    """Something that testing needs is missing or failed."""


class Wrong(Exception):
    """Something is not as it must be."""


def expect(is_met, problem):
    if not is_met:
        raise Wrong(problem)


# MARK: What is asked for


class World:
    """The data of a service, a command that changes some of it, and what must come of that."""

    def __init__(self, kind, rng, items):
        self.kind, self.rng, self.count = kind, rng, items
        self.data = {"users": [], "accounts": [], "dreams": [], "transactions": []}
        # What must become of each item, by its transaction's id or external id: send, unchanged, refused, rejected.
        self.wanted = {}
        self.is_blind = False  # a user's name cannot be read, so that it is sent every time
        self.ends = {}  # how each item to be sent ends: settled or failed
        self.figures = {}  # the new figures of accounts, by id
        self.files = {}
        self.arguments = getattr(self, kind.replace("-", "_"))()
        self.initial = {row["id"]: row for row in self.data["transactions"]}

    def settle(self):
        users = [self.user(savings=2) for _ in range(25)]
        return self.ending("settle", [self.transaction(self.pick(users)) for _ in range(self.count)])

    def fail(self):
        users = [self.user(savings=2, performance=1) for _ in range(25)]
        rows = [self.transaction(self.pick(users)) for _ in range(self.count)]
        return [*self.ending("fail", rows), "--reason", "the account is closed"]

    def performance(self):
        users = [self.user(performance=2) for _ in range(20)]
        rows = [self.transaction(users[number % 20]) for number in range(self.count)]
        touched = {row[side]["id"] for row in rows for side in ("toAccount", "fromAccount") if side in row}
        self.files["figures.csv"] = table([self.figure(account) for account in sorted(touched)])
        return [*self.ending("settle", rows), "--accounts", "figures.csv"]

    def ending(self, goal, rows):
        end, other = ("settled", "failed") if goal == "settle" else ("failed", "settled")
        users = [self.user(savings=1) for _ in range(3)]
        for row in rows:
            self.wanted[row["id"]], self.ends[row["id"]] = "send", end
        for _ in range(4):
            self.wanted[self.transaction(self.pick(users), end)["id"]] = "unchanged"
            self.wanted[self.transaction(self.pick(users), other)["id"]] = "refused"
            self.transaction(self.pick(users))  # nobody asks for this one
        self.wanted[self.id()] = "refused"  # nobody has this one
        ids = list(self.wanted)
        self.rng.shuffle(ids)
        if self.rng.random() < 0.5:
            self.files["ids.txt"] = "".join(f"{name}\n" for name in ids)
            return [goal, "--file", "ids.txt"]
        asked = [{"id": name} | ({end + "At": self.time()} if self.rng.random() < 0.5 else {}) for name in ids]
        self.files["ids.ndjson"] = "".join(json.dumps(row) + "\n" for row in asked)
        return [goal, "--file", "ids.ndjson"]

    def reconcile(self):
        users = [self.user(savings=2) for _ in range(25)]
        rich = [self.user(performance=1) for _ in range(10)]
        rows = []
        for number in range(self.count):
            user = rich[number] if number < len(rich) else self.pick(users)
            row = self.outside(user, f"BANK-{number}")
            self.wanted[row["externalId"]], self.ends[row["externalId"]] = "send", "settled"
            rows.append(row)
        self.files["figures.csv"] = table([self.figure(self.accounts(user)[0]["id"]) for user in rich])
        for number in range(3):
            there = self.outside(self.pick(users), f"THERE-{number}")
            other = self.outside(self.pick(users), f"OTHER-{number}")
            self.record(there)
            self.record(other)
            other["amountCents"] += 1
            bad = self.outside(self.pick(users), f"BAD-{number}")
            bad[f"{'to' if bad['type'] == 'Deposit' else 'from'}DreamId"] = self.id()
            rows += [there, other, bad]
            self.wanted[f"THERE-{number}"] = "unchanged"
            self.wanted[f"OTHER-{number}"] = "refused"
            self.wanted[f"BAD-{number}"] = "rejected"
        self.rng.shuffle(rows)
        self.files["new.csv"] = table(rows)
        return ["reconcile", "--file", "new.csv", "--accounts", "figures.csv"]

    def patch_user(self):
        user = self.user(savings=2, performance=6)
        self.transaction(user)  # nobody asks for this one
        body = {"accounts": [], "transactions": []}
        if self.rng.random() < 0.3:
            body["givenName"] = "Ada"
            self.is_blind = True
        for account in self.accounts(user):
            if account["type"] == "Performance":
                body["accounts"].append(self.figure(account["id"]))
        for _ in range(self.count):
            row = self.transaction(user)
            end = self.pick(("settled", "failed"))
            self.wanted[row["id"]], self.ends[row["id"]] = "send", end
            body["transactions"].append({"id": row["id"], end + "At": self.time()})
        self.files["body.json"] = json.dumps({"user": body})
        self.user_id = user["id"]
        return ["patch-user", user["id"], "--body", "body.json"]

    def covered(self, row):
        """The items that a result is about."""
        if self.kind == "patch-user":
            return list(self.wanted)
        return [row["externalId"] if self.kind == "reconcile" else row["id"]]

    def pick(self, choices):
        return self.rng.choice(choices)

    def id(self):
        return str(uuid.UUID(int=self.rng.getrandbits(128), version=4))

    def time(self):
        day, hour, minute = self.rng.randint(1, 28), self.rng.randint(0, 23), self.rng.randint(0, 59)
        return f"2026-02-{day:02}T{hour:02}:{minute:02}:07Z"

    def user(self, savings=0, performance=0):
        number = len(self.data["users"]) + 1
        user = {"type": "User", "id": self.id(), "externalId": f"U-{number}", "givenName": "A", "familyName": "T"}
        self.data["users"].append(user)
        for part in range(savings + performance):
            account = {
                "type": "SharedSavings" if part < savings else "Performance", "id": self.id(),
                "externalId": f"A-{number}-{part}", "user": mention(user), "balanceCents": 1_000_000,
            }  # fmt: skip
            if part >= savings:
                account |= {
                    "liquidBalanceCents": 400_000, "performanceCents": 100_000, "performancePercent": 20,
                    "totalAcquisitionCostCents": 500_000, "valuationFrom": "2025-01-01T00:00:00Z",
                    "valuationAt": "2026-01-01T00:00:00Z",
                }  # fmt: skip
            self.data["accounts"].append(account)
        return user

    def accounts(self, user):
        return [account for account in self.data["accounts"] if account["user"]["id"] == user["id"]]

    def figure(self, account):
        liquid, cost, gain = (self.rng.randint(1, 99) * 10_000 for _ in range(3))
        self.figures[account] = {
            "balanceCents": liquid + cost + gain, "liquidBalanceCents": liquid, "performanceCents": gain,
            "performancePercent": gain * 100 // cost, "totalAcquisitionCostCents": cost,
            "valuationAt": "2026-03-01T12:00:00Z",
        }  # fmt: skip
        return {"id": account, **self.figures[account]}

    def transaction(self, user, state="requested"):
        accounts = self.accounts(user)
        kinds = ["Deposit", "Withdrawal"] + (["Internal"] if len(accounts) > 1 else [])
        row = {
            "type": self.pick(kinds), "id": self.id(), "externalId": None, "user": mention(user),
            "amountCents": self.rng.randint(1, 100_000),
        }  # fmt: skip
        chosen = self.rng.sample(accounts, min(2, len(accounts)))
        if row["type"] != "Withdrawal":
            row |= {"toAccount": mention(chosen[0]), "toDream": None}
        if row["type"] != "Deposit":
            row |= {"fromAccount": mention(chosen[-1]), "fromDream": None}
        row |= {"state": state, "requestedAt": "2026-01-05T08:00:00Z", "settledAt": None, "failedAt": None}
        if state != "requested":
            row[state + "At"] = "2026-01-06T08:00:00Z"
        self.data["transactions"].append(row)
        return row

    def outside(self, user, name):
        kind = self.pick(("Deposit", "Withdrawal"))
        account = self.pick(self.accounts(user))["id"]
        return {
            "type": kind, "externalId": name, "userId": user["id"], "amountCents": self.rng.randint(1, 100_000),
            "settledAt": self.time() if self.rng.random() < 0.5 else "",
            "toAccountId": account if kind == "Deposit" else "", "toDreamId": "",
            "fromAccountId": account if kind == "Withdrawal" else "", "fromDreamId": "",
        }  # fmt: skip

    def record(self, row):
        """Puts what began outside into the data, as if it had been reported before."""
        row["settledAt"] = row["settledAt"] or self.time()
        side = "to" if row["type"] == "Deposit" else "from"
        account = next(one for one in self.data["accounts"] if one["id"] == row[side + "AccountId"])
        self.data["transactions"].append({
            "type": row["type"], "id": self.id(), "externalId": row["externalId"], "user": account["user"],
            "amountCents": row["amountCents"], side + "Account": mention(account), side + "Dream": None,
            "state": "settled", "requestedAt": row["settledAt"], "settledAt": row["settledAt"], "failedAt": None,
        })  # fmt: skip


def mention(thing):
    return {key: thing[key] for key in ("type", "id", "externalId")}


def table(rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def draw_faults(rng, kind):
    """Some rules. Where a batch is one request, chances must be greater."""
    scale = 8 if kind == "patch-user" else 3 if kind == "performance" else 1
    write = "POST *" if kind == "reconcile" else "PATCH *"

    def when(chance):
        return rng.choice((f"p={chance * scale:.3f}", f"nth={rng.randint(1, 3 if scale > 1 else 150)}"))

    choices = [
        f"{write} {when(0.03)} delay=300ms", f"{write} {when(0.03)} delay-before={HELD}",
        f"{write} {when(0.03)} status=503", f"{write} {when(0.05)} status=429,retry-after=0",
        f"{write} nth={rng.randint(1, 20)} status=429,retry-after=1", f"{write} {when(0.02)} drop-before",
        f"{write} {when(0.02)} drop-after", f"{write} {when(0.02)} truncate=20", f"{write} {when(0.02)} garbage",
        "GET * p=0.02 status=503", "GET * p=0.01 drop-before", "GET * p=0.01 truncate=20",
        f"GET * nth={rng.randint(1, 400)} garbage", "GET * p=0.01 delay=100ms",
    ]  # fmt: skip
    rng.shuffle(choices)
    return choices[: rng.choice((0, 1, 2, 3, 5))]


# MARK: The service


class Service:
    """A sandbox whose data, log and address survive its restarts."""

    def __init__(self, program, folder, rules, seed, data, more=()):
        self.program, self.folder, self.seed, self.data, self.more = program, folder, seed, data, more
        self.log_file, self.database = folder / "requests.log", folder / "bank.db"
        self.port, self.process = 0, None
        self.start(rules)

    def start(self, rules):
        command = [
            self.program, "--port", str(self.port), "--data", self.database, "--log", self.log_file,
            "--seed", str(self.seed), *self.more,
        ]  # fmt: skip
        if not self.database.exists():
            (self.folder / "data.json").write_text(json.dumps(self.data))
            command += ["--load", self.folder / "data.json"]
        for rule in rules:
            command += ["--fault", rule]
        with (self.folder / "sandbox.stderr").open("ab") as errors:
            for _ in range(50):
                self.process = subprocess.Popen(
                    command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, cwd=self.folder)
                line = self.process.stdout.readline()
                if line:
                    ready = json.loads(line)
                    self.url, self.token = ready["impactFinance"], ready["token"]
                    self.testbank = ready["testbank"]
                    self.port = int(self.url.rsplit(":", 1)[1].split("/")[0])
                    return
                # Somebody else has the port for a moment.
                if self.stop() != 69:
                    break
                time.sleep(0.1)
        raise CannotTest(f"dreams-sandbox does not start: {(self.folder / 'sandbox.stderr').read_text()[-300:]}")

    def stop(self):
        if self.process is None:
            return None
        self.process.terminate()
        try:
            status = self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait()
        self.process.stdout.close()
        self.process = None
        return status

    def barrier(self):
        """Waits until what a killed process had handed over is read: it is, before one that comes later is answered."""
        for _ in range(2):
            caller = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
            # A fault may hit it.
            with contextlib.suppress(OSError, http.client.HTTPException):
                caller.request("GET", "/barrier")
                caller.getresponse().read()
            caller.close()

    def lines(self):
        return self.log_file.read_text().splitlines()

    def writes(self, since=0):
        """The writes in the log from a line on: method, path, status (- without one)."""
        found = [line.split(" ")[:3] for line in self.lines()[since:]]
        return [entry for entry in found if entry[0] != "GET"]

    def rows(self, name):
        with contextlib.closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=10)) as base:
            rows = [json.loads(text) for (text,) in base.execute(f"SELECT json FROM {name}")]
        return {row["id"]: row for row in rows}


def wait_for(count, only_writes, path, start, process):
    """Waits until the log has so many new requests, or writes, unless the process ends before."""
    with path.open("rb") as log:
        log.seek(start)
        while process.poll() is None:
            data = log.read()
            count -= sum(not (only_writes and line.startswith(b"GET")) for line in data.splitlines())
            if count <= 0:
                return
            if not data:
                time.sleep(0.0005)


# MARK: One trial


Ended = collections.namedtuple("Ended", "status rows errors was_killed")


class Trial:
    """One command, killed, and all that follows."""

    def __init__(self, options, number, kind, measures=None):
        self.options, self.number, self.kind, self.measures = options, number, kind, measures
        self.rng = random.Random(f"{options.seed}/{kind if measures is None else number}")
        self.folder = options.folder / f"{number}-{kind}"
        self.folder.mkdir()
        self.calls = itertools.count(1)
        self.kills = []
        self.prepare()

    def prepare(self):
        """Draws what is to be done, and what goes wrong."""
        kind, measures = self.kind, self.measures
        self.world = World(kind, self.rng, self.options.items)
        # A service that takes its time over every other write: much is sent long after it was recorded.
        self.is_slow = measures is not None and kind != "patch-user" and self.rng.random() < 0.15
        self.grace, self.held = (SLOW_GRACE, SLOW_HELD) if self.is_slow else (GRACE, HELD)
        if self.is_slow:
            self.rules = [f"{'POST' if kind == 'reconcile' else 'PATCH'} * p=0.5 delay-before={self.held}"]
        else:
            self.rules = [] if measures is None else draw_faults(self.rng, kind)
        for name, text in self.world.files.items():
            (self.folder / name).write_text(text)
        self.writers = 0
        self.is_careless = False
        self.needs_command = False
        self.told = collections.Counter()

    def run(self):
        """Kills, recovers, checks. Returns the line to print and whether the process was killed indeed."""
        began = time.monotonic()
        self.service = Service(
            self.options.sandbox, self.folder, self.rules, self.rng.getrandbits(32), self.world.data)
        try:
            first = self.plain(self.plan_kill())
            if first.was_killed:
                self.kills.append(self.last_kill(first))
                if any("delay-before" in rule for rule in self.rules):
                    # At once, as long as the service still holds back what it was sent.
                    self.resolve()
            self.after_kill(first)
            rounds = self.recover()
            self.service.stop()
            self.service.start([])
            self.final()
        finally:
            self.service.stop()
        is_killed = any(self.kills)
        doubt = ", ".join(f"{count} {name}" for name, count in sorted(self.told.items()) if count) or "nothing"
        words = f"{self.kind:<12}{'; '.join(filter(None, self.kills)) or 'ended before the signal'}"
        seconds = time.monotonic() - began
        return f"{words}; left {doubt}; {rounds}; {len(self.rules)} faults; {seconds:.1f} s", is_killed

    def measure(self):
        """The command without faults and kills: how many requests precede its first write, and how long it takes."""
        self.service = Service(self.options.sandbox, self.folder, [], 1, self.world.data)
        try:
            began = time.monotonic()
            ended = self.plain(None)
            seconds = time.monotonic() - began
            self.final()
            lines = [line.split(" ")[0] for line in self.service.lines()[: self.first_lines]]
        finally:
            self.service.stop()
        reads = next((index for index, method in enumerate(lines) if method != "GET"), len(lines))
        expect(ended.status in (0, 1), f"status {ended.status} without any fault: {ended.errors}")
        return reads, len(lines) - lines.count("GET"), seconds

    # Commands

    def dreams(self, arguments, kill=None, output="json"):
        """Runs a command, kills it if so planned, and judges what it said of itself."""
        name = f"{next(self.calls):02}-{arguments[0]}"
        out, err = self.folder / f"{name}.stdout", self.folder / f"{name}.stderr"
        environment = {
            "PATH": os.defpath, "HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder),
            "DREAMS_STATE_DIR": str(self.folder / "state"), "DREAMS_BASE_URL": self.service.url,
            "DREAMS_TOKEN": self.service.token, "DREAMS_TESTBANK_URL": self.service.testbank,
            "DREAMS_TESTBANK_TOKEN": self.service.token,
        }  # fmt: skip
        command = [self.options.dreams, *arguments, "-o", output]
        start = self.service.log_file.stat().st_size
        with out.open("wb") as standard_output, err.open("wb") as standard_error:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=standard_output, stderr=standard_error, env=environment,
                cwd=self.folder)
            try:
                was_killed = self.strike(process, kill, start) if kill else False
                status = process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                raise Wrong(f"{name} does not end") from None
            finally:
                if process.poll() is None:
                    process.kill()
                    process.wait()
        self.last_output = out
        text = out.read_text()
        if output == "ndjson":
            # What was killed may end in the middle of a line.
            whole = text[: text.rfind("\n") + 1] if was_killed else text
            rows = [json.loads(line) for line in whole.splitlines()]
        else:
            rows = json.loads(text) if text.strip() and not (was_killed and status < 0) else []
        if was_killed:
            self.service.barrier()
        return Ended(status, rows, err.read_text(), was_killed)

    def strike(self, process, kill, start):
        number, count, only_writes, pause = kill
        if count:
            wait_for(count, only_writes, self.service.log_file, start, process)
        end = time.monotonic() + pause
        while process.poll() is None and time.monotonic() < end:
            time.sleep(min(0.001, pause))
        if process.poll() is not None:
            return False
        process.send_signal(number)
        return True

    def writing(self, arguments, kill=None):
        """A command that writes, or finds out what was written: each row must be true when the command has ended."""
        most = (2, 4) if self.is_slow else (1, 12)
        how = ["--yes", "--retry-budget", "20s", "--concurrency", str(self.rng.randint(*most))]
        ended = self.dreams([*arguments, *how], kill, "ndjson")
        self.writers += 1
        self.judge(ended, arguments[0])
        return ended

    def plain(self, kill):
        ended = self.writing(self.world.arguments, kill)
        self.first_lines = len(self.service.lines())
        return ended

    def plan_kill(self):
        """A signal, and when: after so many requests or writes, and a pause."""
        reads, writes, seconds = self.measures[self.kind]
        rng = self.rng
        if self.is_slow:
            return signal.SIGKILL, rng.randint(min(6, writes // 3), min(20, writes // 2)), True, rng.uniform(0, 0.3)
        number = rng.choices((signal.SIGKILL, signal.SIGINT, signal.SIGTERM), (8, 1, 1))[0]
        place = rng.choices(("reading", "between", "any time", "writing"), (2, 6 if writes < 50 else 3, 1, 12))[0]
        if place == "reading":
            return number, rng.randint(1, reads), False, rng.uniform(0, 0.003)
        if place == "between":
            return number, reads, False, rng.uniform(0, 0.08)
        if place == "any time":
            return number, 0, False, rng.uniform(0, seconds)
        return number, rng.randint(1, writes), True, rng.uniform(0, 0.008 if writes > 50 else 0.03)

    def plan_second_kill(self):
        """The same for a resume, of which nobody knows how much it will send."""
        number = self.rng.choice((signal.SIGKILL, signal.SIGKILL, signal.SIGINT))
        if self.rng.random() < 0.4:
            return number, self.rng.randint(0, self.options.items), False, self.rng.uniform(0, 0.1)
        return number, self.rng.randint(1, max(1, self.measures[self.kind][1] // 2)), True, self.rng.uniform(0, 0.03)

    # What must be so after each command

    def judge(self, ended, name):
        """Every row is true, and the status is what the rows say."""
        now = self.service.rows("transactions")
        accounts = self.service.rows("accounts")
        for row in ended.rows:
            for key in self.world.covered(row):
                self.judge_row(row, key, now, accounts)
        self.judge_status(ended, name)
        self.judge_journal()

    def judge_row(self, row, key, now, accounts):
        expect(key in self.world.wanted, f"a result is about {key}, which nobody asked for")
        outcome, wanted, record = row["outcome"], self.world.wanted[key], self.record(key, now)
        code = (row["error"] or {}).get("code")
        is_there = self.is_ended(key, record)
        said = f"{key} is said to be {outcome} ({code}), but it is {record and record['state']}"
        if outcome in GOOD:
            expect(wanted in ("send", "unchanged"), f"{key} is {outcome}, but it had to be {wanted}")
            expect(is_there, said)
            if row["settledAt"] or row["failedAt"]:
                expect(all(row[at] == record[at] for at in ("settledAt", "failedAt")), f"{said} at another time")
        elif outcome in ("failed", "skipped") and wanted == "send":
            expect(not is_there, said)
        elif outcome == "refused":
            allowed = {"names_withheld"} | ({"in_doubt", "drifted", "conflict"} if self.is_careless else set())
            expect(wanted == "refused" or code in allowed, f"{key} is refused: {row['error']}")
        elif outcome == "rejected":
            expect(wanted == "rejected", f"{key} is rejected: {row['error']}")
            expect(not is_there, said)

    def judge_status(self, ended, name):
        if ended.was_killed and ended.status == -signal.SIGKILL:
            return
        outcomes = {row["outcome"] for row in ended.rows}
        where = f"{name} ended with status {ended.status} and {sorted(outcomes)}: {ended.errors[-600:]}"
        if ended.status in (130, 143, -signal.SIGINT, -signal.SIGTERM):
            expect(ended.was_killed, where)
            for command, outcome in (("resume", "skipped"), ("resolve", "unknown")):
                if outcome in outcomes:
                    expect(f"dreams {command} " in ended.errors, f"no word of {command}: {where}")
                    break
        elif "unknown" in outcomes:
            expect(ended.status == 3, where)
        elif outcomes - set(GOOD) or ended.status == 1:
            expect(ended.status == 1, where)
        elif outcomes:
            due = any(update["outcome"] not in GOOD for row in ended.rows for update in row.get("accountUpdates", []))
            expect(ended.status in ((1, 3) if due else (0,)), where)
        else:
            # Nothing left to do, or it could not begin.
            expect(ended.status in (0, 65, 69, 75, 76), where)

    def judge_journal(self):
        """Nothing was sent that is not recorded: not a target, and no attempt more than there may have been."""
        records = self.records()
        changes = {
            (record["run"], record["step"]): self.targets(record["request"])
            for record in records if record["kind"] == "item" and "request" in record
        }
        intents = collections.Counter(
            target for record in records if record["kind"] == "intent"
            for step in record["steps"] for target in changes[record["run"], step])
        follow = {
            patch["id"] for record in records if record["kind"] == "item" and "request" in record
            for patch in record["request"]["followUps"]
        }  # fmt: skip
        for method, path, _ in self.service.writes():
            target = path.removeprefix("/v1/")
            if method == "PATCH":
                known = target in intents or target.removeprefix("accounts/") in follow
                expect(known, f"{method} {path} was sent, and the journal has no intent")
        posts = sum(method == "POST" for method, _, _ in self.service.writes())
        intended = sum(count for target, count in intents.items() if target.startswith("external/"))
        repeated = sum(
            record["kind"] == "sent" and "followUp" not in record and record["attempt"] > 1 and any(
                target.startswith("external/") for target in changes[record["run"], record["step"]])
            for record in records)
        running = sum(self.open_intents(records).values())
        expect(posts <= intended + repeated + running, f"{posts} POSTs were sent for {intended} intents")
        for row in self.service.rows("transactions").values():
            if row["id"] not in self.world.initial:
                expect(f"external/{row['externalId']}" in intents, f"{row['externalId']} has no intent")

    @staticmethod
    def targets(request):
        """What a recorded request changes: `transactions/ID`, `users/ID`, `accounts/ID`, `external/ID`."""
        body = request["body"]
        if request["action"] == "create-transaction":
            first = ["external/" + body["transaction"]["externalId"]]
        else:
            first = [request["path"].removeprefix("/")]
            for name in ("transactions", "accounts"):
                first += [f"{name}/{entry['id']}" for entry in body.get("user", {}).get(name, [])]
        return first + [f"accounts/{patch['id']}" for patch in request["followUps"]]

    def records(self):
        """The journal, read without dreams, which is not asked about itself."""
        path = self.folder / "state" / "journal.sqlite"
        if not path.exists():
            return []
        with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)) as base:
            if not base.execute("SELECT 1 FROM sqlite_master WHERE name = 'records'").fetchall():
                return []
            return [json.loads(text) for (text,) in base.execute("SELECT text FROM records ORDER BY seq")]

    def check_chain(self):
        """The journal proves itself, also to somebody who has nothing but its export."""
        verified = self.dreams(["journal", "verify"])
        expect(verified.status == 0, f"journal verify: {verified.errors}")
        self.dreams(["journal", "export"], output="ndjson")
        previous, lines = "0" * 64, self.last_output.read_text().splitlines()
        for number, line in enumerate(lines, 1):
            text, end = line[: -len(',"hash":""}') - 64] + "}", line[-66:-2]
            record = json.loads(text)
            expect((record["seq"], record["previous"]) == (number, previous), f"record {number} breaks the chain")
            expect(hashlib.sha256(text.encode()).hexdigest() == end, f"record {number} is not what its hash says")
            previous = end
        head = verified.rows
        expect((head["records"], head["head"]) == (len(lines), previous), f"the head is {head}, not {previous}")

    @staticmethod
    def open_intents(records):
        """How many requests of each run have an intent and no outcome after it."""
        first, doubtful = {}, {}
        for record in records:
            if record["kind"] == "item" and "step" in record:
                first[record["run"], record["step"]] = record["index"]
            elif record["kind"] == "intent":
                for step in record["steps"]:
                    doubtful[record["run"], first[record["run"], step]] = True
            elif record["kind"] == "outcome":
                doubtful.pop((record["run"], record["index"]), None)
        return collections.Counter(run for run, _ in doubtful)

    def record(self, key, now):
        if self.kind != "reconcile":
            return now.get(key)
        found = [row for row in now.values() if row["externalId"] == key]
        expect(len(found) <= 1, f"the external id {key} is there {len(found)} times")
        return found[0] if found else None

    def is_ended(self, key, record):
        if record is None:
            return False
        if self.world.wanted[key] == "unchanged":
            return True
        return record["state"] == self.world.ends.get(key)

    # What an operator does

    def after_kill(self, first):
        """What can be told right after the first command, by looking at the journal alone."""
        verified = self.dreams(["journal", "verify"])
        expect(verified.status == 0, f"journal verify after the kill: {verified.errors}")
        records = self.records()
        runs = self.runs()
        whole = self.whole(records)
        if not whole:
            writes = self.service.writes()
            expect(not writes, f"{len(writes)} writes were sent before the run was recorded")
        for run in runs:
            if first.was_killed and first.status == -signal.SIGKILL:
                ends = [record["status"] for record in records if record["kind"] == "end"]
                right = ends[-1] if ends else "interrupted"
                expect(run["status"] == right, f"a killed run is {run['status']}, not {right}")
            if run["run"] in whole:
                for outcome in LEFT:
                    self.told[outcome] += (run["outcomes"] or {}).get(outcome, 0)

    def last_kill(self, ended):
        writes, lines = len(self.service.writes()), len(self.service.lines())
        name = SIGNALS.get(ended.status, f"too late (status {ended.status})")
        return f"{name} after {lines} requests, {writes} of them writes"

    def runs(self):
        ended = self.dreams(["journal", "list"])
        expect(ended.status == 0, f"journal list: status {ended.status}: {ended.errors}")
        return ended.rows

    @staticmethod
    def whole(records):
        """The runs of which all was recorded that they were about to do: only these may have sent anything."""
        declared = {record["run"]: record["items"] for record in records if record["kind"] == "run"}
        items = collections.Counter(record["run"] for record in records if record["kind"] == "item")
        return {run for run, count in declared.items() if items[run] == count}

    def todo(self):
        """The runs that have something left, the oldest first; nil when none has begun."""
        whole = self.whole(self.records())
        runs = [run for run in self.runs() if run["run"] in whole]
        for run in runs:
            expect(run["status"] != "open", f"run {run['run']} is open, and nobody is at it")
        if not runs:
            return None
        left = [
            run for run in runs
            if run["status"] == "interrupted" or any((run["outcomes"] or {}).get(outcome) for outcome in LEFT)
        ]  # fmt: skip
        return [run["run"] for run in reversed(left)]

    def recover(self):
        """Goes on as an operator would, with the faults for a while and then without, until nothing is left."""
        faulty = 0 if self.is_slow else self.rng.choice((0, 0, 1, 2))
        more_kills = self.rng.choice((1, 2, 3) if self.kind == "patch-user" else (0, 0, 0, 1, 2))
        said = collections.Counter()
        for number in range(faulty + more_kills + 8):
            if number == faulty:
                self.service.stop()
                self.service.start([])
            todo = self.todo()
            if todo is None or (self.needs_command and not todo):
                self.needs_command = False
                kill = self.plan_kill() if more_kills > 0 else None
                more_kills -= kill is not None
                ended = self.plain(kill)
                said["run again"] += 1
                if ended.was_killed:
                    self.kills.append(self.last_kill(ended))
                continue
            if not todo:
                return " + ".join(f"{count} {name}" for name, count in said.items()) or "nothing to resolve"
            if number == 0 and self.kind != "patch-user" and self.rng.random() < 0.15:
                # Somebody in a hurry: what is in doubt must be left alone.
                self.is_careless = True
                self.plain(None)
                said["run again in doubt"] += 1
            if self.rng.random() < 0.5:
                self.resolve()
                said["resolve"] += 1
            for run in todo:
                kill = None
                if more_kills > 0:
                    more_kills -= 1
                    kill = self.plan_second_kill()
                ended = self.writing(["resume", run, "--grace", self.grace], kill)
                said["resume"] += 1
                if ended.was_killed:
                    self.kills.append("then " + self.last_kill(ended))
                if any((row["error"] or {}).get("code") in ("names_withheld", "drifted") for row in ended.rows):
                    self.needs_command = True
        raise Wrong(f"after {dict(said)} something is still left: {self.runs()}")

    def resolve(self):
        """Finds out by reading; nothing may be sent meanwhile, nor come to its end afterwards."""
        lines = len(self.service.lines())
        ended = self.dreams(["resolve", "--grace", self.grace])
        self.judge(ended, "resolve")
        failed = {key for row in ended.rows if row["outcome"] == "failed" for key in self.world.covered(row)}
        if failed and any("delay-before" in rule for rule in self.rules):
            time.sleep(int(self.held.removesuffix("ms")) / 1000)
            now = self.service.rows("transactions")
            late = [key for key in failed if self.is_ended(key, self.record(key, now))]
            expect(not late, f"resolve says that {late} failed, and then it happened: it did not wait long enough")
        # What the killed process had sent may still come to its end.
        sent = [line for line in self.service.lines()[lines:] if line[:3] != "GET" and "[client gone]" not in line]
        expect(not sent, f"resolve sent {sent}")

    # What must be so in the end

    def final(self):
        self.check_state()
        self.check_log()
        self.check_chain()
        records = self.records()
        whole = self.whole(records)
        for run in self.runs():
            if run["run"] in whole:
                expect(run["status"] == "complete", f"run {run['run']} is {run['status']}: {run['outcomes']}")
                self.check_shown(run["run"])
        lines = len(self.service.lines())
        ended = self.writing(self.world.arguments)
        count = 1 if self.kind == "patch-user" else len(self.world.wanted)
        expect(len(ended.rows) == count, f"{len(ended.rows)} results of {count} items: {ended.errors}")
        for row in ended.rows:
            for key in self.world.covered(row):
                wanted = self.world.wanted[key].replace("send", "done" if self.world.is_blind else "unchanged")
                said = f"the same command again says {row['outcome']} of {key}: {row['error']}"
                expect(row["outcome"] == wanted, said)
        again = sum(wanted == "rejected" for wanted in self.world.wanted.values()) + self.world.is_blind
        expect(len(self.service.writes(lines)) == again, "the same command again sent something")
        self.check_state()

    def check_shown(self, run):
        shown = self.dreams(["journal", "show", run])
        expect(shown.status == 0, f"journal show: {shown.errors}")
        for item in shown.rows["items"]:
            expect(item["outcome"] not in LEFT, f"journal show {run}: {item}")
            if self.is_careless or item["outcome"] == "refused":
                continue
            for key in self.world.covered(item):
                wanted = self.world.wanted[key]
                right = {"send": GOOD, "unchanged": GOOD, "rejected": ("rejected",), "refused": ("refused",)}[wanted]
                expect(item["outcome"] in right, f"journal show {run}: {key} is {item['outcome']}, not {wanted}")

    def check_state(self):
        """Every item ended exactly as asked, everything else is as it was, and so is every cent."""
        world, now = self.world, self.service.rows("transactions")
        times = self.recorded_times()
        for key, wanted in world.wanted.items():
            record = self.record(key, now)
            if wanted != "send":
                continue
            end = world.ends[key]
            expect(record is not None, f"{key} is not there")
            expect(record["state"] == end, f"{key} is {record['state']}, not {end}")
            expect(record[end + "At"] in times[key], f"{key} ended at {record[end + 'At']}, not at {times[key]}")
        asked = {key for key, wanted in world.wanted.items() if wanted == "send"}
        for name, row in world.initial.items():
            expect(name in asked or now[name] == row, f"{name} was {row}, and is {now[name]}")
        for row in now.values():
            expect(row["id"] in world.initial or row["externalId"] in asked, f"nobody asked for {row}")
        self.check_accounts(now)

    def check_accounts(self, now):
        moved = collections.Counter()
        for row in now.values():
            was = self.world.initial.get(row["id"], {}).get("state")
            if row["state"] == "settled" and was != "settled":
                for side, sign in (("toAccount", 1), ("fromAccount", -1)):
                    moved[row.get(side, {}).get("id")] += sign * row["amountCents"]
        accounts = self.service.rows("accounts")
        for account in self.world.data["accounts"]:
            is_found = accounts[account["id"]]
            if account["type"] == "SharedSavings":
                right = account | {"balanceCents": account["balanceCents"] + moved[account["id"]]}
            else:
                right = account | self.world.figures.get(account["id"], {})
            expect(is_found == right, f"account {is_found}, not {right}")

    def recorded_times(self):
        """When each item was to end, by the requests that the journal has."""
        times = collections.defaultdict(set)
        for record in self.records():
            request = record.get("request") if record["kind"] == "item" else None
            if not request:
                continue
            body = request["body"].get("user", request["body"])
            for entry in body.get("transactions", [body["transaction"]] if "transaction" in body else []):
                key = entry.get("externalId") or entry.get("id") or request["id"]
                times[key].add(entry.get("settledAt") or entry.get("failedAt"))
        return times

    def check_log(self):
        """No write took effect twice, and none was sent that had to be refused."""
        effective = collections.Counter()
        rejected = 0
        for method, path, status in self.service.writes():
            if status.startswith("2"):
                effective[method, path] += 1
            elif status.startswith("4") and status != "429":
                rejected += 1
                expect(status != "409", "a POST was repeated although the record was there")
        for (method, path), count in effective.items():
            if method == "PATCH" and not path.startswith("/v1/accounts/"):
                expect(count == 1, f"{method} {path} took effect {count} times")
        allowed = sum(wanted == "rejected" for wanted in self.world.wanted.values())
        # Killed before it could note a refusal, it asks again.
        expect(rejected <= allowed * self.writers, f"the service refused {rejected} writes, not {allowed}")
        posts = effective["POST", "/v1/transactions"]
        asked = sum(wanted == "send" for wanted in self.world.wanted.values()) if self.kind == "reconcile" else 0
        expect(posts == asked, f"{posts} POSTs took effect, not {asked}")

"""Kills `dreams testbank transfer` and `credit` at random instants, and looks at where the money is then.

A movement is one command and one run, and nothing at the service keeps it from being carried out twice: it must be
sent once at most, whatever happens. The sandbox keeps every external id, even where it is told not to show it, so that
each result can be held against the very record that it speaks of.
"""

import collections
import concurrent.futures
import contextlib
import json
import signal
import sqlite3
import threading
import time

from killtest import GOOD, GRACE, HELD, SIGNALS, Service, Trial, expect

# A command takes as long as several items of a batch.
ITEMS_EACH = 8
# Shorter than the service holds a movement back.
IMPATIENCE = "450ms"
ACCOUNTS = ("acc-a", "acc-b", "acc-c")
FOREIGN, ROOT, NOBODY = "acc-shop", "ROOT", "acc-nobody"
START = 1_000_000
# What the service said before it looked at a request, which may be sent again.
TURNED_AWAY = ("401", "429")
# As much as a movement shows of itself.
Movement = collections.namedtuple("Movement", "sender recipient amount reference")


class Bank:
    """The accounts and movements that are there from the beginning, and the movements that are asked for."""

    def __init__(self, rng, count):
        self.accounts = (*ACCOUNTS, FOREIGN)
        self.asked = self.draw(rng, count)
        self.initial = {}
        resources = []
        for number, movement in enumerate(rng.sample(self.asked, 3)):
            name = f"tx-old-{number}"
            self.initial[name] = movement
            resources.append(self.resource(name, movement, f"OLD-{number}" if number == 0 else None))
        self.data = {"testbank": {
            "accounts": [self.account(name) for name in self.accounts],
            "transactions": [row for row in resources if NOBODY not in json.dumps(row)],
        }}  # fmt: skip

    @staticmethod
    def draw(rng, count):
        """Half of the movements are equal to others."""

        def one():
            sender, recipient = rng.sample((*ACCOUNTS, ROOT), 2)
            if recipient == ROOT:
                recipient = rng.choice((FOREIGN, next(name for name in ACCOUNTS if name != sender)))
            if sender == ROOT and recipient == FOREIGN:
                recipient = ACCOUNTS[0]
            return Movement(sender, recipient, rng.randint(1, 20_000), rng.choice(("Rent", "Löhne May", "x")))

        few = [one() for _ in range(3)]
        asked = [rng.choice(few) if rng.random() < 0.5 else one() for _ in range(count - 1)]
        refused = Movement(ACCOUNTS[0], NOBODY, 100, "nobody has this account")
        asked.insert(rng.randrange(len(asked)), refused)
        return asked

    @staticmethod
    def account(name):
        row = {"type": "accounts", "id": name, "attributes": {"name": name},
               "relationships": {"currency": {"data": {"type": "currencies", "id": "EUR"}}},
               "meta": {"balanceTotal": text(START)}}  # fmt: skip
        return row | ({"own": False} if name == FOREIGN else {})

    @staticmethod
    def resource(name, movement, external_id):
        return {
            "type": "transactions", "id": name,
            "attributes": {"amount": text(movement.amount), "reference": movement.reference},
            "relationships": {
                side: {"data": {"type": "accounts", "id": getattr(movement, side)}}
                for side in ("sender", "recipient")
            },
            "meta": {"createdAt": "2026-03-01T08:00:00Z"} | ({"externalId": external_id} if external_id else {}),
        }  # fmt: skip


def text(cents):
    return f"{cents // 100}.{cents % 100:02}"


def movement_of(body):
    """What a recorded request moves."""
    data = body["data"]
    units, cents = data["attributes"]["amount"].split(".")
    sides = (data["relationships"][side]["data"]["id"] for side in ("sender", "recipient"))
    return Movement(*sides, int(units) * 100 + int(cents), data["attributes"]["reference"])


def draw_faults(rng):
    def when(chance):
        return rng.choice((f"p={chance}", f"nth={rng.randint(1, 20)}"))

    choices = [
        f"POST * {when(0.1)} delay=300ms", f"POST * {when(0.2)} delay-before={HELD}",
        f"POST * {when(0.08)} status=503", f"POST * {when(0.05)} status=500",
        f"POST * {when(0.1)} status=429,retry-after=0", f"POST * nth={rng.randint(1, 20)} status=401",
        f"POST * {when(0.08)} drop-before", f"POST * {when(0.08)} drop-after",
        f"POST * {when(0.06)} truncate=20", f"POST * {when(0.06)} garbage",
        "GET * p=0.02 status=503", "GET * p=0.02 drop-before", f"GET * nth={rng.randint(1, 100)} garbage",
        "GET * p=0.02 delay=100ms",
    ]  # fmt: skip
    rng.shuffle(choices)
    return choices[: rng.choice((0, 2, 3, 5))]


class Testbank(Service):
    """The sandbox as Testbank."""

    def rows(self):
        """The transactions by id: their external id, and what they move."""
        with self.reading() as base:
            columns = "id, externalId, sender, recipient, amount, reference"
            found = base.execute(f"SELECT {columns} FROM testbank_transactions")
            return {name: (external_id, Movement(*rest)) for name, external_id, *rest in found}

    def balances(self):
        with self.reading() as base:
            return dict(base.execute("SELECT id, balance FROM testbank_accounts"))

    def reading(self):
        return contextlib.closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=10))

    def posts(self, since=0):
        """The statuses of the movements that were sent, from a line of the log on, but for those turned away."""
        return [status for method, _, status in self.writes(since) if method == "POST" and status not in TURNED_AWAY]


class MovementTrial(Trial):
    """Movements, some of them killed, and all that follows."""

    def prepare(self):
        self.bank = Bank(self.rng, max(4, self.options.items // ITEMS_EACH))
        self.rules = draw_faults(self.rng)
        shown = ((), (), ("repeated-id-refused",), ("list-without-external-id",), ("without-external-id",))
        self.quirks = self.rng.choice(shown)
        self.hides_ids = any(quirk.endswith("without-external-id") for quirk in self.quirks)
        self.said = collections.Counter()
        self.killed = 0
        self.lock = threading.Lock()

    def measure(self):
        return None

    def run(self):
        began = time.monotonic()
        more = [part for quirk in self.quirks for part in ("--testbank-quirk", quirk)]
        self.service = Testbank(
            self.options.sandbox, self.folder, self.rules, self.rng.getrandbits(32), self.bank.data, more)
        try:
            left = list(self.bank.asked)
            while left:
                size = self.rng.choice((1, 2, 4, 4))
                group, left = left[:size], left[size:]
                # Who decided while an equal one was under way must look again.
                self.together(group[:1] * len(group) if self.rng.random() < 0.3 else group)
                if self.rng.random() < 0.15:
                    self.go_on()
            self.service.stop()
            self.service.start([])
            self.settle()
            self.final()
        finally:
            self.service.stop()
        words = ", ".join(f"{count} {name}" for name, count in sorted(self.said.items()))
        quirks = f" {self.quirks[0]};" if self.quirks else ""
        seconds = time.monotonic() - began
        line = f"{self.kind:<12}{self.killed} kills; {words};{quirks} {len(self.rules)} faults; {seconds:.1f} s"
        return line, self.killed > 0

    # Commands

    def together(self, movements):
        """Some movements at once, of which some are killed. None is sent twice meanwhile."""
        lines = len(self.service.lines())
        orders = [(movement, self.plan_kill(), self.is_holding() and self.rng.random() < 0.3) for movement in movements]
        with concurrent.futures.ThreadPoolExecutor(len(orders)) as pool:
            ended = list(pool.map(lambda order: self.move(*order), orders))
        if not self.is_holding():
            sent = len(self.service.posts(lines))
            expect(sent <= len(movements), f"{sent} POSTs were sent for {len(movements)} movements")
        for movement, one in zip(movements, ended):
            self.judge_movement(movement, one, len(self.service.lines()) > lines)
        self.judge_journal()

    def is_holding(self):
        """Whether the service may hold a movement back, and carry it out when nobody waits any more."""
        return any("delay-before" in rule for rule in self.rules)

    def move(self, movement, kill, is_impatient):
        words = ["--reference", movement.reference, "--yes", "--retry-budget", "5s", "--lock-timeout", "20s"]
        words += ["--timeout", IMPATIENCE] if is_impatient else []
        if movement.sender == ROOT:
            arguments = ["testbank", "credit", movement.recipient, text(movement.amount), *words]
        else:
            arguments = ["testbank", "transfer", movement.sender, movement.recipient, text(movement.amount), *words]
        return self.dreams(arguments, kill, "ndjson")

    def plan_kill(self):
        """A signal for one movement of three, and when: mostly after the POST has arrived, or right before."""
        if self.rng.random() > 0.35:
            return None
        number = self.rng.choices((signal.SIGKILL, signal.SIGINT, signal.SIGTERM), (8, 1, 1))[0]
        place = self.rng.random()
        if place < 0.5:
            return number, self.rng.randint(1, 5), False, self.rng.uniform(0, 0.05)
        if place < 0.8:
            return number, 1, True, self.rng.uniform(0, 0.02)
        return number, 0, False, self.rng.uniform(0, 0.5)

    def go_on(self):
        """What an operator does while the service is as it is."""
        if self.rng.random() < 0.6:
            self.find_out()
        for run in self.todo() or []:
            self.take_up(run)

    def find_out(self):
        lines = len(self.service.lines())
        ended = self.dreams(["resolve", "--grace", GRACE], output="ndjson")
        self.said["resolve"] += 1
        # What a killed process had sent may still come to its end.
        sent = [line for line in self.service.lines()[lines:] if line[:4] == "POST" and "[client gone]" not in line]
        expect(not sent, f"resolve sent {sent}")
        for row in ended.rows:
            self.judge_row(row)
        self.judge_status(ended, "resolve")

    def take_up(self, run):
        """Goes on with a run: never does it send what may have arrived."""
        sent_before = self.may_have_arrived(run)
        lines = len(self.service.lines())
        arguments = ["resume", run, "--grace", GRACE, "--yes", "--retry-budget", "5s", "--lock-timeout", "20s"]
        ended = self.dreams(arguments, output="ndjson")
        self.said["resume"] += 1
        if sent_before:
            sent = [line for line in self.service.lines()[lines:] if line[:4] == "POST" and "[client gone]" not in line]
            expect(not sent, f"resume {run} sent again what may have arrived: {sent}")
        for row in ended.rows:
            self.judge_row(row)
        self.judge_status(ended, "resume")
        self.judge_journal()

    # What must be so after each command

    def judge_movement(self, movement, ended, is_connected):
        name = SIGNALS.get(ended.status, str(ended.status))
        with self.lock:
            if ended.was_killed and name in SIGNALS.values():
                self.killed += 1
                self.kills.append(name)
        expect(len(ended.rows) <= 1, f"{len(ended.rows)} results of one movement")
        for row in ended.rows:
            self.said[row["outcome"]] += 1
            sides = (row["sender"], row["recipient"], row["amount"], row["reference"])
            asked = (movement.sender, movement.recipient, text(movement.amount), movement.reference)
            expect(sides == asked, f"{asked} was asked for, and the result is about {sides}")
            if movement.recipient == NOBODY:
                expect(row["outcome"] not in GOOD, f"money went to nobody: {row}")
            self.judge_row(row)
        self.judge_status(ended, "the movement")

    def judge_row(self, row):
        """A result is true of the record under its very external id."""
        outcome, error = row["outcome"], row["error"] or {}
        found = [name for name, (external_id, _) in self.service.rows().items() if external_id == row["externalId"]]
        said = f"{row['externalId']} is said to be {outcome} ({error.get('code')}), and it is there as {found}"
        expect(len(found) <= 1, said)
        if outcome in GOOD:
            expect(found == [row["id"]], f"{said}, not as {row['id']}")
        elif outcome == "unknown":
            expect(error.get("code"), f"{said}, without a cause")
            expect(self.rules or self.killed or self.hides_ids, f"{said}, and nothing had gone wrong")
        else:
            expect(not found, said)
            if outcome == "refused":
                allowed = ("in_doubt", "drifted", "possibly_sent", "unknown_account")
                expect(error["code"] in allowed, f"refused: {error}")
            elif outcome == "rejected":
                expect(row["recipient"] == NOBODY or error["code"] == "credentials", f"rejected: {error}")

    def judge_journal(self):
        """Nothing is there that is not recorded, once each, and as recorded; doubt keeps equal movements away."""
        asked, order, doubtful = {}, {}, {}
        attempts = collections.defaultdict(list)
        for record in self.records():
            run = record["run"]
            if record["kind"] == "item" and "request" in record:
                body = record["request"]["body"]
                asked[body["data"]["meta"]["externalId"]] = run
                order[run] = movement_of(body)
            elif record["kind"] == "intent":
                others = [other for other, movement in doubtful.items() if movement == order[run] and other != run]
                expect(not others, f"run {run} was begun while {others} was in doubt about an equal movement")
                expect(run not in doubtful, f"run {run} has a second intent, and the first is still in doubt")
                doubtful[run] = order[run]
            elif record["kind"] == "sent":
                attempts[run].append(record)
            elif record["kind"] == "outcome" and record["result"]["outcome"] != "unknown":
                doubtful.pop(run, None)
        for run, sent in attempts.items():
            for record in sent[:-1]:
                is_harmless = record["status"] in (401, 403, 429) or record.get("delivery") == "not_sent"
                expect(is_harmless, f"run {run} went on sending after {record}")
        once = collections.Counter()
        for name, (external_id, movement) in self.service.rows().items():
            if name in self.bank.initial:
                continue
            expect(external_id in asked, f"{name} is there, and no run asked for {external_id}")
            expect(order[asked[external_id]] == movement, f"{name} is {movement}, not {order[asked[external_id]]}")
            once[external_id] += 1
        twice = [external_id for external_id, count in once.items() if count > 1]
        expect(not twice, f"carried out twice: {twice}")
        intents = len({record["run"] for record in self.records() if record["kind"] == "intent"})
        sent = len(self.service.posts())
        expect(sent <= intents, f"{sent} POSTs were sent for {intents} runs with an intent")

    def may_have_arrived(self, run):
        """Whether a movement of a run may have been acted on, by what the journal has of it."""
        is_open = False
        for record in self.records():
            if record["run"] != run:
                continue
            if record["kind"] == "intent":
                is_open = True
            elif record["kind"] == "sent":
                harmless = record["status"] in (401, 403, 429) or record.get("delivery") == "not_sent"
                if not harmless:
                    return True
                is_open = False
            elif record["kind"] == "outcome" and record["result"]["outcome"] == "skipped":
                is_open = False
        return is_open

    # What must be so in the end

    def settle(self):
        """Without faults everything is found out, but what cannot be told from an equal movement."""
        self.find_out()
        for run in self.todo() or []:
            self.take_up(run)
        for run in self.todo() or []:
            state = self.shown(run)["items"][0]
            code = (state["error"] or {}).get("code")
            if state["outcome"] == "unknown":
                expect(code == "ambiguous" and (self.hides_ids or self.imitations(state)), f"still unknown: {state}")
                found = [name for name, (key, _) in self.service.rows().items() if key == state["externalId"]]
                word = "done" if found else "failed"
                told = self.dreams(["resolve", run, "--as", word, "--yes"], output="ndjson")
                expect([row["outcome"] for row in told.rows] == [word], f"resolve --as {word}: {told}")
                self.said["ambiguous"] += 1
            else:
                expect(state["outcome"] in ("failed", "refused", "rejected"), f"still {state['outcome']}: {state}")

    def imitations(self, state):
        """The equal movements under another external id, which the service might have made up."""
        sides = (state["sender"], state["recipient"], state["amount"], state["reference"])
        return [
            key for key, movement in self.service.rows().values()
            if key != state["externalId"] and movement._replace(amount=text(movement.amount)) == sides
        ]  # fmt: skip

    def shown(self, run):
        ended = self.dreams(["journal", "show", run])
        expect(ended.status == 0, f"journal show: {ended.errors}")
        return ended.rows

    def final(self):
        """Every cent is where the journal says."""
        self.judge_journal()
        self.check_chain()
        rows = self.service.rows().items()
        there = {key: movement for name, (key, movement) in rows if name not in self.bank.initial}
        balances = collections.Counter(dict.fromkeys(self.bank.accounts, START))
        whole = self.whole(self.records())
        runs = [run["run"] for run in self.runs() if run["run"] in whole]
        for run in runs:
            item = self.shown(run)["items"][0]
            outcome, key = item["outcome"], item["externalId"]
            if outcome in GOOD:
                expect(key in there, f"run {run} is {outcome}, and {key} is not there")
                movement = there.pop(key)
                balances[movement.sender] -= movement.amount
                balances[movement.recipient] += movement.amount
            else:
                expect(outcome not in ("unknown", "planned"), f"run {run} is {outcome} in the end")
                expect(key not in there, f"run {run} is {outcome}, and {key} is there")
        expect(not there, f"no run says that it made {there}")
        is_now = self.service.balances()
        for name in self.bank.accounts:
            expect(is_now[name] == balances[name], f"{name} has {is_now[name]}, not {balances[name]}")
        lines = len(self.service.lines())
        for run in self.rng.sample(runs, min(2, len(runs))):
            if self.shown(run)["items"][0]["outcome"] in GOOD:
                self.dreams(["resume", run, "--grace", GRACE, "--yes"], output="ndjson")
        expect(not self.service.posts(lines), "what was done was sent again")

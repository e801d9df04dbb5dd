"""Measures an account's 100,000 transactions as CSV with running balance; Tests/Scripts/bench calls it.

A small server of its own gives both sides the same answer from memory, so that only reading, ordering and printing count.
"""

import contextlib
import http.server
import json
import subprocess
import sys
import threading

ROWS = 100_000
RUNS = 7
BOUND = 0.5
MEMORY_BOUND_MIB = 256
ACCOUNT = "d5aaf0db11e747daa2d955806f6eb14e"

# What one would write instead of `dreams embedded transactions --account ID -o csv`.
PEER = """
import csv, json, sys, urllib.request
from decimal import Decimal
account = sys.argv[2]
with urllib.request.urlopen(sys.argv[1] + "/transactions?accountId=" + account) as answer:
    items = json.load(answer, parse_float=Decimal)["items"]
items.sort(key=lambda row: (row["effectiveDate"], row["postingVersion"]), reverse=True)
writer = csv.writer(sys.stdout)
writer.writerow(["id", "effectiveDate", "type", "status", "direction", "amount", "currency", "runningBalance"])
for row in items:
    direction = "in" if row["creditorAccountId"] == account else "out"
    writer.writerow([row["id"], row["effectiveDate"], row["type"], row["status"], direction,
                     "%.2f" % Decimal(row["amount"]), row["currency"], "%.2f" % Decimal(row["ledgerBalance"])])
"""


def side(name, is_own, number):
    """One party of a movement: the account's owner, or a customer outside."""
    return {
        name + "ClientId": "1000010400" if is_own else None, name + "AccountId": ACCOUNT if is_own else None,
        name + "AccountNumber": "...0717" if is_own else "...9492",
        name + "Name": "Toy Store" if is_own else f"Customer {number % 500}",
    }


def body():
    """The answer: a year and more of movements, in no particular order of days."""
    items = []
    cents = 10_000_000
    for number in range(ROWS):
        amount = number * 7919 % 99_991 + 1
        is_in = number % 2 == 0
        cents += amount if is_in else -amount
        day, version = divmod(number, 250)
        date = f"{2024 + day // 336}-{day % 336 // 28 + 1:02}-{day % 28 + 1:02}"
        row = {
            "id": f"{number:016x}", "transactionReferenceId": f"reference{number:08}", "originatingId": None,
            "status": "COMPLETED", "type": "ACH", "originatingTransactionType": None, "ledgerBalance": 0,
            **side("debtor", not is_in, number), **side("creditor", is_in, number),
            "recipientId": f"d9dab78e-e366-4dde-ac9d-{number % 500:012}", "amount": 0, "currency": "USD",
            "paymentDate": date, "createdAt": f"{date}T17:15:12.761Z", "postingVersion": version + 1,
            "effectiveDate": date, "memo": f"Invoice {number}",
        }
        text = json.dumps(row, separators=(",", ":"))
        text = text.replace('"ledgerBalance":0', f'"ledgerBalance":{cents // 100}.{cents % 100:02}')
        items.append(text.replace('"amount":0', f'"amount":{amount // 100}.{amount % 100:02}'))
    items = items[ROWS // 2:] + items[:ROWS // 2]
    head = '{"metadata":{"page":0,"limit":%d,"total_items":%d},"items":[' % (ROWS, ROWS)
    return (head + ",".join(items) + "]}").encode()


@contextlib.contextmanager
def server():
    """Serves the answer; gives the base URL."""
    answer = body()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_):
            pass

    listener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=listener.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.server_port}/embedded/v2"
    finally:
        listener.shutdown()


def serve():
    """Runs as a process of its own: prints the base URL, serves until its standard input ends."""
    with server() as url:
        print(url, flush=True)
        sys.stdin.read()


def all_embedded(bench):
    """Prints the lines of the table for Embedded Payments. The server is another process: this one must stay small."""
    command = [sys.executable, "-B", __file__]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        url = process.stdout.readline().strip()
        environment = {**bench.environment, "DREAMS_EMBEDDED_URL": url}
        ours = [bench.dreams, "embedded", "transactions", "--account", ACCOUNT, "-o", "csv"]
        theirs = [sys.executable, "-c", PEER, url, ACCOUNT]
        name = "100,000 embedded transactions as CSV : `json`"
        bench.expect(name, bench.text(ours, environment) == bench.text(theirs, environment), "not the same CSV")
        peak = bench.compare(name, ours, theirs, environment, BOUND, RUNS)
        bench.report(
            "peak memory, 100,000 embedded transactions", f"{peak:.1f} MiB", "", peak, MEMORY_BOUND_MIB, "{:.0f} MiB",
            " ")
    finally:
        process.stdin.close()
        process.wait()
        process.stdout.close()


if __name__ == "__main__":
    serve()

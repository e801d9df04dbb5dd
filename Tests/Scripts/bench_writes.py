"""Measures settling many transactions; Tests/Scripts/bench.py calls it.

The peer is `curl --parallel` sending the same requests, reading and settling, to the same server. A transaction can be
settled once only, so that each run of either side settles its own share of them.
"""

import contextlib
import json
import os
import shutil
import statistics
import subprocess
import time
from pathlib import Path

import bench_journal

SHARE = 10_000
ROUNDS = 3
# As many at a time as the peer.
PARALLEL = ["--concurrency", "50"]
AT = "2026-11-20T09:00:00Z"

# As root, nginx gives up its rights, and could not write into our folder.
USER = "user root;" if os.getuid() == 0 else ""

NGINX = """
daemon off; {user} pid {folder}/nginx.pid; error_log {folder}/nginx.log; worker_processes 2;
events {{ worker_connections 1024; }}
http {{
  access_log off; client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  upstream sandbox {{ server {upstream}; keepalive 64; keepalive_requests 1000000; }}
  server {{
    listen unix:{folder}/unused.sock; listen 127.0.0.1:{port} ssl http2;
    ssl_certificate {folder}/ca.pem; ssl_certificate_key {folder}/key.pem;
    keepalive_requests 1000000; http2_max_concurrent_streams 256;
    location / {{ proxy_pass http://sandbox; proxy_http_version 1.1; proxy_set_header Connection ""; }}
  }}
}}
"""


def all_writes(bench):
    """Adds the lines of the write path to a bench's table."""
    shares = (2 * 2 + 1) * ROUNDS
    with bench.serving(2 * shares * SHARE) as (url, token, environment):
        ids = savings(bench, environment)
        parts = iter([ids[n * SHARE : (n + 1) * SHARE] for n in range(shares)])
        compare(bench, "10,000 settles, HTTP/1.1 : `curl`, 50 at a time", url, token, environment, parts)
        with nginx(bench, url) as (address, ca):
            secure = {**environment, "DREAMS_BASE_URL": address, "DREAMS_CA_FILE": ca}
            compare(bench, "10,000 settles, HTTP/2 over TLS : `curl`, 50 at a time", address, token, secure, parts, ca)
        journal(bench, environment, parts)
    scale(bench)


def savings(bench, environment):
    """The ids of transactions that are settled by one request each."""
    ids = []
    with bench.output([bench.dreams, "list-requested", "-o", "ndjson"], environment).open() as file:
        for line in file:
            if '"Performance"' not in line:
                ids.append(json.loads(line)["id"])
    return ids


def compare(bench, name, url, token, environment, parts, ca=None):
    ratios, ours, theirs = [], [], []
    for _ in range(ROUNDS):
        ours.append(settle(bench, next(parts), environment, *PARALLEL)[0])
        theirs.append(curl(bench, next(parts), url, token, environment, ca))
        ratios.append(ours[-1] / theirs[-1])
    bench.report(
        name, f"{1000 * statistics.median(ours):.0f} ms", f"{1000 * statistics.median(theirs):.0f} ms",
        statistics.median(ratios), 1.0)


def journal(bench, environment, parts):
    figures = []
    for _ in range(ROUNDS):
        command, surroundings, output = prepare(bench, next(parts), environment, *PARALLEL)
        status, journal, whole = bench_journal.shares(command, surroundings, output)
        bench.expect("the journal's thread", status == 0, f"status {status}")
        figures.append((journal / whole, journal, whole))
    ratio, journal, whole = statistics.median_low(figures)
    bench.report(
        "CPU of 10,000 settles, the journal's thread : all", f"{1000 * journal:.0f} ms", f"{1000 * whole:.0f} ms",
        ratio, 0.15)


def scale(bench):
    """Ten times as many items take about ten times as long, and no more memory than a small machine has."""
    figures = []
    for count in (10_000, 100_000):
        with bench.serving(2 * count) as (_, _, environment):
            figures.append(settle(bench, savings(bench, environment)[:count], environment))
    (short, _), (long, memory) = figures
    bench.report(
        "100,000 settles : 10,000 settles", f"{1000 * long:.0f} ms", f"{1000 * short:.0f} ms", long / short, 11)
    bench.report("peak memory, 100,000 settles", f"{memory:.0f} MiB", "", memory, 128, "{:.0f} MiB", " ")


def settle(bench, ids, environment, *options):
    """Settles with a journal of its own; returns the seconds and the peak memory in MiB."""
    command, environment, output = prepare(bench, ids, environment, *options)
    figures = bench.run(command, environment, output)
    with open(output) as file:
        done = sum('"outcome":"done"' in line for line in file)
    bench.expect("settle", done == len(ids), f"{done} of {len(ids)} are done")
    return figures


def prepare(bench, ids, environment, *options):
    """What settles with a new journal: the command, its environment and the file of its output."""
    state = bench.folder / "state"
    shutil.rmtree(state, ignore_errors=True)
    names = bench.folder / "ids"
    names.write_text("\n".join(ids) + "\n")
    command = [
        bench.dreams, "settle", "--file", str(names), "--at", AT, "--yes", "-q", "-o", "ndjson",
        *options,
    ]  # fmt: skip
    return command, {**environment, "DREAMS_STATE_DIR": str(state)}, str(bench.folder / "settled")


def curl(bench, ids, url, token, environment, ca):
    """The same requests by curl, fifty at a time; returns the seconds."""
    common = f'header = "Authorization: Bearer {token}"\noutput = /dev/null\n' + (f'cacert = "{ca}"\n' if ca else "")
    pages = [f'url = "{url}/transactions?state=requested&items=100"\n{common}'] * (len(ids) // 100)
    writes = [
        f'url = "{url}/transactions/{name}"\nrequest = PATCH\nheader = "Content-Type: application/json"\n'
        f'data = "{{\\"transaction\\":{{\\"settledAt\\":\\"{AT}\\"}}}}"\n{common}'
        for name in ids
    ]
    config = bench.folder / "curl.config"
    config.write_text("next\n".join(pages + writes))
    command = [bench.curl, "-sS", "--no-progress-meter", "--parallel", "--parallel-max", "50", "--config", str(config)]
    return bench.run(command, environment)[0]


@contextlib.contextmanager
def nginx(bench, upstream):
    """HTTP/2 over TLS in front of the sandbox: its address and the file of its certificate."""
    folder = Path(bench.folder) / "nginx"
    folder.mkdir()
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-keyout", folder / "key.pem", "-out", folder / "ca.pem", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=IP:127.0.0.1"],
        check=True, capture_output=True)  # fmt: skip
    place = upstream.removeprefix("http://").removesuffix("/v1")
    program = shutil.which("nginx", path=os.defpath + ":/usr/sbin:/sbin") or "nginx"
    for port in free_ports():
        (folder / "nginx.conf").write_text(NGINX.format(user=USER, folder=folder, upstream=place, port=port))
        server = subprocess.Popen([program, "-p", folder, "-c", folder / "nginx.conf"], stderr=subprocess.DEVNULL)
        while not (folder / "nginx.pid").exists() and server.poll() is None:
            time.sleep(0.01)
        if server.poll() is None:
            break
    try:
        yield f"https://127.0.0.1:{port}/v1", str(folder / "ca.pem")
    finally:
        server.terminate()
        server.wait()


def free_ports():
    """Ports that were free a moment ago: nginx cannot choose one itself."""
    import socket

    for _ in range(5):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        yield port

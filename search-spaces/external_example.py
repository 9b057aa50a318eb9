#!/usr/bin/env python3
"""Tunes gradient descent with momentum: how any program has its settings searched by Diapason, over HTTP alone.

Usage, while a service runs: python3 external_example.py [URL]; the token is that of .diapason/token, or in DIAPASON_TOKEN.
"""
import json, math, os, sys, urllib.error, urllib.request
from pathlib import Path

URL = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8440"
TOKEN = os.environ.get("DIAPASON_TOKEN") or Path(".diapason/token").read_text().strip()
DEFINITION = (Path(__file__).parent / "external.yaml").read_text(encoding="utf-8")


def call(method, path, body=None, kind="application/json"):
    data = body if body is None or kind != "application/json" else json.dumps(body)
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": kind}
    request = urllib.request.Request(URL + path, data and data.encode(), headers, method=method)
    with urllib.request.urlopen(request) as answer:
        return json.loads(answer.read() or "null")


def epoch_of_descent(x, y, vx, vy, rate, setting):
    """Twenty steps down Rosenbrock's valley, whose lowest point, 0, is (1, 1)."""
    for _ in range(20):
        ahead = setting["momentum"] if setting["nesterov"] else 0
        u, v = x + ahead * vx, y + ahead * vy
        vx = setting["momentum"] * vx - rate * (-2 * (1 - u) - 400 * u * (v - u * u))
        vy = setting["momentum"] * vy - rate * 200 * (v - u * u)
        x, y = max(-1e3, min(1e3, x + vx)), max(-1e3, min(1e3, y + vy))
    return x, y, vx, vy, rate * setting["decay"]


def carry_out(trial, kept):
    attempt = f"/api/worker/trials/{trial['trial']}/attempts/{trial['attempt']}/"
    setting, verdict = trial["configuration"], "CONTINUE"
    epoch, state = kept.pop(trial["trial"], (0, (-1.2, 1.0, 0.0, 0.0, setting["learning_rate"])))  # a paused trial goes on
    while verdict == "CONTINUE" and epoch < trial["epochs"]:
        epoch, state = epoch + 1, epoch_of_descent(*state, setting)
        loss = (1 - state[0]) ** 2 + 100 * (state[1] - state[0] ** 2) ** 2
        if not math.isfinite(loss) or loss > 1e9:
            return call("POST", attempt + "finish", {"kind": "FAILED", "failure": "DIVERGED", "reason": f"loss is {loss}"})
        verdict = call("POST", attempt + "epochs", {"epoch": epoch, "metrics": {"loss": loss}})["verdict"]
    if verdict == "PAUSE":
        kept[trial["trial"]] = epoch, state  # a program with more to keep writes a checkpoint
    if verdict != "CANCEL":
        call("POST", attempt + "finish", {"kind": {"CONTINUE": "COMPLETED", "STOP": "STOPPED", "PAUSE": "PAUSED"}[verdict]})


study = call("POST", f"/api/studies?name=external-{os.getpid()}", DEFINITION, "application/yaml")["name"]
paused = {}
try:
    while True:  # several such programs may do this at once, each with a name of its own
        work = call("POST", "/api/worker/claim", {"worker": f"example-{os.getpid()}", "study": study})
        if work:
            carry_out(work, paused)
except urllib.error.HTTPError as refusal:
    if refusal.code != 410:  # 410: the study has ended
        sys.exit(f"{refusal.url}: {refusal.read().decode()}")
best = call("GET", f"/api/studies/{study}")["best"]
print(f"best of {study}: loss {best['value']:.6g}, trial {best['number']}, {best['configuration']}")

"""Optuna on recorded learning curves: the peer of `diapason bench search --peer optuna`.

Arguments: a JSON file {"tasks": [{"name", "points": [[unit cube]], "losses": [[after each epoch]]}], "seeds", "epochs"} and the name of a
system. First line written: `ready {"optuna": version}`, or `none REASON`. Then for each task and seed a line
`TASK SEED DUPLICATES TRIALS LOSS LOSS ...`: the lowest loss seen after each epoch that was paid.
"""

import json
import sys
import zlib

try:
    import numpy as np
    import optuna
except ImportError as error:
    print("none", error, flush=True)
    sys.exit()

optuna.logging.set_verbosity(optuna.logging.ERROR)


def system(name, seed, epochs):
    samplers, pruners = optuna.samplers, optuna.pruners
    if name == "random + successive halving":
        return samplers.RandomSampler(seed), pruners.SuccessiveHalvingPruner()
    if name == "TPE + Hyperband":
        return samplers.TPESampler(seed=seed), pruners.HyperbandPruner(max_resource=epochs)
    return samplers.TPESampler(seed=seed), pruners.NopPruner()


def replay(task, name, seed, budget):
    points, losses = np.array(task["points"]), task["losses"]
    epochs = len(losses[0])
    sampler, pruner = system(name, seed, epochs)
    study = optuna.create_study(sampler=sampler, pruner=pruner)
    free = np.ones(len(points), bool)
    lowest, seen, duplicates = [], set(), 0
    while len(lowest) < budget and free.any():
        trial = study.ask()
        point = tuple(trial.suggest_float(f"x{i}", 0, 1) for i in range(points.shape[1]))
        duplicates += point in seen
        seen.add(point)
        row = int(np.argmin(np.where(free, ((points - point) ** 2).sum(1), np.inf)))
        free[row] = False
        for epoch, loss in enumerate(losses[row], 1):
            lowest.append(min(loss, lowest[-1]) if lowest else loss)
            trial.report(loss, epoch)
            if len(lowest) == budget or trial.should_prune():
                break
        state = optuna.trial.TrialState.COMPLETE if epoch == epochs else optuna.trial.TrialState.PRUNED
        study.tell(trial, loss if epoch == epochs else None, state)
    return duplicates, int((~free).sum()), lowest


with open(sys.argv[1], encoding="utf-8") as file:
    work = json.load(file)
print("ready", json.dumps({"optuna": optuna.__version__}), flush=True)
for number, task in enumerate(work["tasks"]):
    for seed in range(work["seeds"]):
        start = zlib.crc32(f"{task['name']} {seed}".encode())
        duplicates, trials, lowest = replay(task, sys.argv[2], start, work["epochs"])
        print(number, seed, duplicates, trials, *lowest, flush=True)

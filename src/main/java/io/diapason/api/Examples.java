package io.diapason.api;

/** Bodies shown on the try-out page; a test reads each as the record it stands for. */
final class Examples {
    static final String DEFINITION =
            """
            name: first-try
            objective: {metric: uar, direction: maximize}
            data: {corpora: [synthetic], protocol: speaker-independent}
            budget: {trials: 4, epochs: 3}
            sampler: random
            parameters:
              lstm_1_units: {type: choice, values: [32, 64]}
              learning_rate: {type: real, min: 1.0e-4, max: 1.0e-2, scale: log}
            """;

    static final String CLAIM =
            """
            {"worker": "lab-pc-4711-1", "environment": {"java": "17.0.15", "blas": "OpenBLAS", "threads": "1"}, "study": null, "examines": true}""";

    static final String ASSIGNMENT =
            """
            {"study": 3, "studyName": "first-try", "trial": 17, "number": 4, "attempt": 1,
             "configuration": {"lstm_1_units": 64, "learning_rate": 0.0021},
             "definition": "name: first-try …", "corporaFolder": "", "epochs": 3, "seed": 5437862, "leaseSeconds": 30,
             "resumeAfter": 0, "awaitVerdict": true, "examination": null}""";

    static final String ENDED = """
            {"trials": [17, 18, 25]}""";

    static final String HEARTBEAT =
            """
            {"features": {"extracted": 320, "reused": 0}, "loading": {"stage": "features", "done": 320, "total": 1440}, "forecast": null}""";

    static final String FORECAST =
            """
            {"features": {"extracted": 1440, "reused": 0}, "loading": null,
             "forecast": {"heapBytes": 210000000, "offHeapBytes": 330000000, "epochSeconds": 4.1}}""";

    static final String EPOCH =
            """
            {"epoch": 1, "metrics": {"train_loss": 1.91, "loss": 1.72, "accuracy": 0.36, "uar": 0.35, "macro_f1": 0.31}, "seconds": 2.4}""";

    static final String OUTCOME =
            """
            {"kind": "COMPLETED", "bestEpoch": 3, "metrics": {"loss": 1.31, "accuracy": 0.52, "uar": 0.51, "macro_f1": 0.49},
             "labels": ["angry", "calm"], "confusion": [[14, 2], [5, 11]], "facts": {"parameters": 25160},
             "failure": null, "reason": null, "trace": null, "features": {"extracted": 1440, "reused": 0}}""";

    static final String PAUSED_OUTCOME =
            """
            {"kind": "PAUSED", "features": {"extracted": 1440, "reused": 0}}""";

    static final String FAILED_OUTCOME =
            """
            {"kind": "FAILED", "failure": "OUT_OF_MEMORY", "reason": "OutOfMemoryError: Java heap space", "trace": null,
             "features": {"extracted": 1440, "reused": 0}}""";

    static final String CORPORA =
            """
            {"folder": "/data/corpora", "corpora": [
              {"corpus": "ravdess", "synthetic": false, "there": true, "missing": null, "clips": 4, "speakers": 2,
               "emotions": {"angry": 2, "calm": 2}, "bySpeaker": {"01": {"angry": 1, "calm": 1}, "02": {"angry": 1, "calm": 1}},
               "copies": 0, "rejected": 1, "leftOut": 0}]}""";

    static final String SCAN =
            """
            {"state": "RUNNING", "stage": "decoding", "done": 320, "total": 2941, "secondsLeft": 41.5,
             "endedAt": null, "message": null, "report": null}""";
    static final String EXAMINATION_REQUEST = """
            {"trial": 4}""";

    static final String EXAMINATION =
            """
            {"look": 1, "looks": 0, "trial": 17, "number": 4, "state": "WAITING", "attempt": 0,
             "note": "look 1 at the test part: nothing was chosen by it, so this score forecasts new recordings",
             "worker": null, "progress": null, "test": null, "reason": null,
             "createdAt": "2026-01-05T10:00:00Z", "startedAt": null, "endedAt": null}""";

    static final String EXAMINATION_OUTCOME =
            """
            {"findings": {
               "audit": {"protocol": "speaker-independent", "fold": 1, "folds": 1, "heldOut": "speakers ravdess:02, ravdess:05"},
               "test": {"part": "test", "clips": 240, "speakers": 4, "accuracy": 0.47, "uar": 0.45, "uarInterval": [0.39, 0.51]},
               "baselines": [{"name": "chance", "accuracy": 0.13, "uar": 0.125, "uarInterval": [0.125, 0.125]}],
               "robustness": [{"kind": "white_noise", "level": 20, "unit": "dB SNR", "clips": 240, "accuracy": 0.41, "uar": 0.4,
                               "interval": [0.34, 0.45]}]},
             "reason": null}""";

    private Examples() {}
}

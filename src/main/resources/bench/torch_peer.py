"""The same training in PyTorch, measured on request: the peer of `diapason bench training --peer torch`.

Arguments: features frames batch classes lstm1 lstm2 dense dropout_lstm dropout_dense.
First line written: `ready {"torch": version, ...}`, or `none REASON`. Then, for each line read:
`train SECONDS` -> `train STEPS SECONDS` (whole steps, at least one, for at least so long)
`infer COUNT`   -> `infer MS MS ...`     (one clip, network only, each run by itself)
"""

import json
import platform
import sys
import time

try:
    import torch
    from torch import nn
except ImportError as error:
    print("none", error, flush=True)
    sys.exit()

FEATURES, FRAMES, BATCH, CLASSES, LSTM1, LSTM2, DENSE = (int(a) for a in sys.argv[1:8])
DROPOUT_LSTM, DROPOUT_DENSE = (float(a) for a in sys.argv[8:10])


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm1 = nn.LSTM(FEATURES, LSTM1, batch_first=True)
        self.norm1 = nn.BatchNorm1d(LSTM1)
        self.lstm2 = nn.LSTM(LSTM1, LSTM2, batch_first=True)
        self.norm2 = nn.BatchNorm1d(LSTM2)
        self.dense = nn.Linear(LSTM2, DENSE)
        self.output = nn.Linear(DENSE, CLASSES)
        self.drop_lstm = nn.Dropout(DROPOUT_LSTM)
        self.drop_dense = nn.Dropout(DROPOUT_DENSE)

    def forward(self, x):
        x, _ = self.lstm1(x)
        x = self.drop_lstm(self.norm1(x.transpose(1, 2)).transpose(1, 2))
        x, _ = self.lstm2(x)
        x = self.drop_lstm(self.norm2(x[:, -1]))
        return self.output(self.drop_dense(torch.relu(self.dense(x))))


torch.set_num_threads(1)
torch.set_num_interop_threads(1)
torch.manual_seed(1)
network = Network()
optimizer = torch.optim.Adam(network.parameters(), 1e-3)
loss_of = nn.CrossEntropyLoss()
clips = torch.randn(BATCH, FRAMES, FEATURES)
labels = torch.randint(0, CLASSES, (BATCH,))


def step():
    optimizer.zero_grad(set_to_none=True)
    loss = loss_of(network(clips), labels)
    loss.backward()
    optimizer.step()
    assert torch.isfinite(loss)


def train(seconds):
    network.train()
    steps = 0
    start = time.perf_counter()
    while steps == 0 or time.perf_counter() - start < seconds:
        step()
        steps += 1
    return [steps, time.perf_counter() - start]


def infer(count):
    network.eval()
    times = []
    with torch.inference_mode():
        for _ in range(int(count)):
            start = time.perf_counter()
            torch.softmax(network(clips[:1]), 1)
            times.append((time.perf_counter() - start) * 1e3)
    return times


print("ready", json.dumps({"torch": torch.__version__, "python": platform.python_version()}), flush=True)
for line in sys.stdin:
    word, number = line.split()
    answer = {"train": train, "infer": infer}[word](float(number))
    print(word, *answer, flush=True)

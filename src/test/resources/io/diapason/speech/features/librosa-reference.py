"""Writes librosa-reference.json: features by librosa 0.11.0 at parameters unlike the seed's, of a signal that any language
makes again bit by bit (whole numbers only). Run it with librosa==0.11.0 installed: python librosa-reference.py"""
import json
import re

import librosa
import numpy as np

SAMPLES = 26_000
CASES = [  # sample rate, n_fft, hop, window, n_mels, n_mfcc, fmin, fmax (0 = Nyquist)
    (16_000, 512, 160, "hamming", 40, 13, 0, 0),
    (16_000, 1_024, 256, "blackman", 64, 20, 50, 8_000),
    (22_050, 1_024, 441, "hamming", 64, 40, 50, 8_000),
    (8_000, 256, 64, "hann", 40, 40, 0, 0),
    (44_100, 4_096, 1_000, "boxcar", 128, 30, 300, 3_400),
    (48_000, 8_192, 32, "hann", 256, 256, 0, 24_000),
]


def signal():
    """Two swells of a gliding triangle with noise, between stretches of fainter noise."""
    state, phase, samples = 1, 0, np.zeros(SAMPLES, dtype=np.float32)
    for i in range(SAMPLES):
        state = (1_103_515_245 * state + 12_345) & 0x7FFFFFFF
        noise = (state >> 16) - 16_384
        phase = (phase + 300 + i // 16 % 2_000) & 0xFFFF
        swell = max(0, 4_000 - abs(i % 12_000 - 6_000))
        triangle = abs(phase - 32_768) - 16_384
        samples[i] = (triangle * swell // 4_000 + noise * swell // 80_000 + noise // 2_048) / 32_768
    return samples


def features(y, rate, n_fft, hop, window, n_mels, n_mfcc, fmin, fmax):
    """Power and magnitude outside the band count as zero for every spectral feature."""
    top = fmax or rate / 2
    magnitude = np.abs(librosa.stft(y, n_fft=n_fft, hop_length=hop, window=window))
    hertz = librosa.fft_frequencies(sr=rate, n_fft=n_fft)
    magnitude[(hertz < fmin) | (hertz > top)] = 0
    feature = librosa.feature
    mel = feature.melspectrogram(S=magnitude**2, sr=rate, n_fft=n_fft, n_mels=n_mels, fmin=fmin, fmax=top)
    decibels = librosa.power_to_db(mel)
    mfcc = feature.mfcc(S=decibels, n_mfcc=n_mfcc)
    chroma = feature.chroma_stft(S=magnitude**2, sr=rate, n_fft=n_fft)
    bands = max(n for n in range(7) if 100 * 2**n < rate / 2)  # librosa refuses those that begin beyond Nyquist
    contrast = feature.spectral_contrast(S=magnitude, sr=rate, n_bands=bands)
    return {
        "MFCC": mfcc,
        "DELTA": feature.delta(mfcc),
        "DELTA_DELTA": feature.delta(mfcc, order=2),
        "CHROMA": chroma,
        "MEL": decibels,
        "CONTRAST": np.vstack([contrast, np.zeros((6 - bands, contrast.shape[1]))]),
        "TONNETZ": feature.tonnetz(chroma=chroma, sr=rate),
        "RMS": feature.rms(y=y, frame_length=n_fft, hop_length=hop),
        "ZCR": feature.zero_crossing_rate(y, frame_length=n_fft, hop_length=hop),
        "CENTROID": feature.spectral_centroid(S=magnitude, sr=rate),
        "BANDWIDTH": feature.spectral_bandwidth(S=magnitude, sr=rate),
        "ROLLOFF": feature.spectral_rolloff(S=magnitude, sr=rate),
        "FLATNESS": feature.spectral_flatness(S=magnitude),
    }


def sampled(matrix):
    rows, frames = matrix.shape
    return [
        [row, frame, float(np.float32(matrix[row, frame]))]
        for row in sorted({0, rows // 3, rows - 1})
        for frame in sorted({0, frames // 5, frames // 3, frames // 2, frames - 3})
    ]


def case(y, values):
    names = ["sampleRate", "fftSize", "hopLength", "window", "mels", "mfcc", "lowest", "highest"]
    found = features(y, *values)
    settings = dict(zip(names, values))
    settings["window"] = settings["window"].replace("boxcar", "rectangular")
    return {**settings, "features": {name: sampled(matrix) for name, matrix in found.items()}}


def main():
    y = signal()
    trims = [{"decibels": db, "kept": [int(at) for at in librosa.effects.trim(y, top_db=db)[1]]} for db in (20, 30, 40, 60)]
    content = {"librosa": librosa.__version__, "cases": [case(y, values) for values in CASES], "trims": trims}
    text = re.sub(r"\[\s+([^\[\]{}]+?)\s+\]", lambda m: "[" + " ".join(m.group(1).split()) + "]", json.dumps(content, indent=1))
    with open("librosa-reference.json", "w") as file:
        file.write(text + "\n")


if __name__ == "__main__":
    main()

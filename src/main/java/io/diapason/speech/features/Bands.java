package io.diapason.speech.features;

/**
 * How finely the spectrum is summed up.
 *
 * @param mels mel bands, 8 to 256
 * @param mfcc cepstral coefficients kept, 1 to mels
 */
public record Bands(int mels, int mfcc) {
    public Bands {
        Rules.require(mels >= 8 && mels <= 256, "n_mels must be 8 to 256", mels);
        Rules.require(mfcc >= 1 && mfcc <= mels, "n_mfcc must be 1 to n_mels (" + mels + ")", mfcc);
    }
}

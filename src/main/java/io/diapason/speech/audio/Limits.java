package io.diapason.speech.audio;

/** How large a recording may be: generous for speech, small enough that no file can exhaust a worker. */
final class Limits {
    static final long MAX_BYTES = 512L << 20;
    static final int MAX_SECONDS = 60 * 60;
    private static final long MAX_FRAMES = 1L << 28;
    private static final int MIN_RATE = 1_000;
    private static final int MAX_RATE = 768_000;
    private static final int MAX_CHANNELS = 64;

    private Limits() {}

    /** Checks what a header claims before memory is spent on it. */
    static void check(Source source, Shape shape) {
        if (shape.sampleRate() < MIN_RATE || shape.sampleRate() > MAX_RATE) {
            throw source.invalid(
                    "the sample rate must be 1,000 to 768,000 Hz, but the header says " + shape.sampleRate() + " Hz");
        }
        if (shape.channels() < 1 || shape.channels() > MAX_CHANNELS) {
            throw source.invalid("a recording has 1 to 64 channels, but the header says " + shape.channels());
        }
        if (shape.frames() == 0) {
            throw source.invalid("holds no sound: its audio is zero samples long");
        }
        if (shape.frames() > MAX_FRAMES || shape.frames() > (long) MAX_SECONDS * shape.sampleRate()) {
            throw source.invalid("a recording may last 60 minutes (and 268,435,456 samples), but this one has "
                    + shape.frames() + " samples at " + shape.sampleRate() + " Hz; cut it into clips first");
        }
    }

    static void checkSize(String name, long bytes) {
        if (bytes == 0) {
            throw new InvalidAudioException(name, "the file is empty (0 bytes)");
        }
        if (bytes > MAX_BYTES) {
            throw new InvalidAudioException(
                    name, "a recording may be 512 MB, but this file has " + bytes + " bytes; cut it into clips first");
        }
    }
}

package io.diapason.speech.audio;

/**
 * What the header of a recording claims.
 *
 * @param sampleRate in Hz
 * @param channels   samples per instant
 * @param frames     instants; the sample count of one channel
 */
record Shape(int sampleRate, int channels, long frames) {}

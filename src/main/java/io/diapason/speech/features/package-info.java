/**
 * From samples to feature matrices, numerically librosa's. Features are floats; sums that cancel or are long (Fourier
 * transform, moments) are double. Extractors are not thread-safe, settings are.
 */
@NullMarked
package io.diapason.speech.features;

import org.jspecify.annotations.NullMarked;

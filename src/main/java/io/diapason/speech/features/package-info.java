/**
 * From samples to feature matrices, numerically librosa's. Features are floats; sums that cancel (Fourier, cosine
 * transform) are double, as in librosa. Extractors are not thread-safe, settings are.
 */
@NullMarked
package io.diapason.speech.features;

import org.jspecify.annotations.NullMarked;

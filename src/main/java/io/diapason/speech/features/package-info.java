/** From samples to feature matrices, numerically librosa's. Float arithmetic; extractors are not thread-safe, settings are. */
@NullMarked
package io.diapason.speech.features;

import org.jspecify.annotations.NullMarked;

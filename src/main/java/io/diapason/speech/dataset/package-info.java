/** From recordings to training, validation and test parts without leakage. Immutable results. */
@NullMarked
package io.diapason.speech.dataset;

import org.jspecify.annotations.NullMarked;

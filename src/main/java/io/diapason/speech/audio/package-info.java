/** From bytes to samples: decoding by content, mono mix, resampling. Pure, thread-safe. */
@NullMarked
package io.diapason.speech.audio;

import org.jspecify.annotations.NullMarked;

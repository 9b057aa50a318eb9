/**
 * Forward and backward passes of recurrent classifiers on plain memory: what Deeplearning4j's layers compute, in the layout of their parameters,
 * several times faster. Knows neither Deeplearning4j nor speech; uses a matrix multiplication of a native library. One engine is for one thread.
 */
@NullMarked
package io.diapason.speech.engine;

import org.jspecify.annotations.NullMarked;

package io.diapason.speech.engine;

/** The numbers of a network and their gradient, in Deeplearning4j's order. */
record Parameters(Block values, Block gradient) {}

package io.diapason.speech.engine;

import org.jspecify.annotations.Nullable;

/**
 * Where a gradient goes.
 *
 * @param block null where nobody asks for it
 * @param add   whether to add to what is there
 */
record Target(@Nullable Block block, boolean add) {
    static final Target NOWHERE = new Target(null, false);
}

package io.diapason.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The body of a heartbeat. A client that has nothing to tell may send none.
 *
 * @param features what has been extracted so far
 * @param loading  how far loading is; null when nothing is being loaded
 */
public record SignOfLife(FeatureCount features, @Nullable Loading loading) {
    /** Alive, and nothing to tell. */
    public static final SignOfLife BARE = new SignOfLife(FeatureCount.NONE, null);
}

package io.diapason.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The body of a heartbeat. A client that has nothing to tell may send none.
 *
 * @param features what has been extracted so far
 * @param loading  how far loading is; null when nothing is being loaded
 * @param forecast what the trial is expected to need; null where nothing is foretold (yet). Once told it stands
 */
public record SignOfLife(FeatureCount features, @Nullable Loading loading, @Nullable Forecast forecast) {
    /** Alive, and nothing to tell. */
    public static final SignOfLife BARE = new SignOfLife(FeatureCount.NONE, null);

    /** Without a forecast. */
    public SignOfLife(FeatureCount features, @Nullable Loading loading) {
        this(features, loading, null);
    }
}

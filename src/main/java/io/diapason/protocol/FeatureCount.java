package io.diapason.protocol;

/**
 * What feature extraction an attempt needed, in pairs of a clip and a front end. Absolute values since the attempt began, so a
 * message told twice, or too late, counts once.
 *
 * @param extracted pairs computed; 0 to {@value #MOST}
 * @param reused    pairs that were there already; 0 to {@value #MOST}
 */
public record FeatureCount(long extracted, long reused) {
    /** A billion: more than any attempt needs, and small enough that sums over millions of attempts fit. */
    public static final long MOST = 1_000_000_000;

    /** Nothing extracted, nothing reused. */
    public static final FeatureCount NONE = new FeatureCount(0, 0);
}

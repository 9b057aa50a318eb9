package io.diapason.speech.features;

import java.util.List;

/**
 * The part of the settings that decides numbers, without the choice of rows: two configurations with equal front ends share one extraction per
 * clip. Equal front ends have equal descriptions, different ones different descriptions.
 */
public sealed interface FrontEnd permits SpectralFrontEnd, ConstantQFrontEnd {
    /** Raised whenever an extraction gives other numbers than before, so that nothing old is taken for new. */
    int VERSION = 1;

    /** Which part of the recording. */
    Excerpt excerpt();

    int hopLength();

    /** All rows, in the order of {@link Feature}. */
    List<Feature> features();

    Bands bands();

    /** One line with everything the numbers depend on; the identity of the front end on disk. */
    String description();

    /** A new extractor of all rows; for one thread. */
    Extractor extractor();

    /** Rows of a full extraction. */
    default int dimensions() {
        return features().stream().mapToInt(feature -> feature.rows(bands())).sum();
    }

    /** Frames of a clip that fills the excerpt; the most any clip has. */
    default int frames() {
        return 1 + excerpt().samples() / hopLength();
    }

    /** Where a feature's rows begin. */
    default int firstRow(Feature wanted) {
        int row = 0;
        for (Feature feature : features()) {
            if (feature == wanted) {
                return row;
            }
            row += feature.rows(bands());
        }
        throw new IllegalArgumentException(wanted + " is not among " + features());
    }
}

package io.diapason.speech.store;

import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.features.FeatureSettings.Slice;
import io.diapason.speech.features.FeatureView;
import io.diapason.speech.features.FrontEnd;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rows of which front ends a configuration wants, in its order. Immutable and thread-safe.
 *
 * @param frontEnds distinct
 * @param slices    where the rows are
 */
record Selection(List<FrontEnd> frontEnds, List<Slice> slices) {
    static Selection of(FeatureSettings settings) {
        List<Slice> slices = settings.slices();
        return new Selection(slices.stream().map(Slice::frontEnd).distinct().toList(), slices);
    }

    /** Rows wanted of a front end, ascending. */
    int[] rows(FrontEnd frontEnd) {
        return slices.stream()
                .filter(slice -> slice.frontEnd().equals(frontEnd))
                .flatMapToInt(slice -> IntStream.range(slice.firstRow(), slice.firstRow() + slice.rows()))
                .sorted()
                .toArray();
    }

    /**
     * One clip's rows in order.
     *
     * @param sources all rows of each front end, in the order of {@link #frontEnds()}
     */
    FeatureView of(List<FeatureView> sources) {
        int frames = sources.get(0).frames();
        if (sources.stream().anyMatch(source -> source.frames() != frames)) {
            throw new IllegalStateException("front ends must give a clip equally many frames, but they give "
                    + sources.stream().map(FeatureView::frames).toList());
        }
        return new Selected(this, sources);
    }

    private record Selected(Selection selection, List<FeatureView> sources) implements FeatureView {
        @Override
        public int dimensions() {
            return selection.slices.stream().mapToInt(Slice::rows).sum();
        }

        @Override
        public int frames() {
            return sources.get(0).frames();
        }

        @Override
        public void row(int dimension, float[] into, int offset) {
            int first = 0;
            for (Slice slice : selection.slices) {
                if (dimension < first + slice.rows()) {
                    int source = selection.frontEnds.indexOf(slice.frontEnd());
                    sources.get(source).row(slice.firstRow() + dimension - first, into, offset);
                    return;
                }
                first += slice.rows();
            }
            throw new IndexOutOfBoundsException("row must be 0 to " + (first - 1) + ", but is " + dimension);
        }
    }
}

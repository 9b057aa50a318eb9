package io.diapason.speech.dataset;

import java.util.List;

/**
 * Labelled clips of one part. Their features stay where they are, on the heap or in a mapped file, and are standardised while they are read.
 * Immutable and thread-safe.
 *
 * @param dimensions rows of every feature matrix
 * @param frames     columns a matrix has at most
 * @param clips      in order
 */
public record Examples(int dimensions, int frames, List<Example> clips) {
    public Examples {
        clips = List.copyOf(clips);
        for (Example clip : clips) {
            require(dimensions, frames, clip);
        }
    }

    private static void require(int dimensions, int frames, Example clip) {
        int own = clip.features().frames();
        if (clip.features().dimensions() != dimensions || own < 1 || own > frames) {
            throw new IllegalArgumentException("a clip must have " + dimensions + " dimensions and 1 to " + frames
                    + " frames, but " + clip.id() + " has " + clip.features().dimensions() + " and " + own);
        }
    }

    /** Number of clips. */
    public int size() {
        return clips.size();
    }

    /** Frames a clip really has; fewer than {@link #frames()} only with {@link io.diapason.speech.features.Padding#MASK}. */
    public int length(int clip) {
        return clips.get(clip).features().frames();
    }

    /**
     * Reads a clip's standardised features, shape [dimensions][frames], row-major, zeros behind its {@link #length}.
     *
     * @param into holds dimensions x frames numbers; all are written
     */
    public void read(int clip, float[] into) {
        Example example = clips.get(clip);
        example.standardiser().read(example.features(), frames, into);
    }

    /** One per clip, index into {@link Dataset#labels()}; a new array. */
    public int[] labels() {
        return clips.stream().mapToInt(Example::label).toArray();
    }

    /** One per clip. */
    public List<String> ids() {
        return clips.stream().map(Example::id).toList();
    }

    /** Numbers behind the features, bytes. */
    long bytes() {
        return clips.stream()
                .mapToLong(clip -> (long) Float.BYTES * dimensions * clip.features().frames())
                .sum();
    }
}

package io.diapason.speech.model;

/**
 * What a network is fed and must tell apart.
 *
 * @param dimensions features per frame, 1 to 4,096
 * @param classes    2 to 1,000
 */
public record InputShape(int dimensions, int classes) {
    public InputShape {
        Rules.require(dimensions >= 1 && dimensions <= 4_096, "features per frame must be 1 to 4,096", dimensions);
        Rules.require(classes >= 2 && classes <= 1_000, "a classifier tells 2 to 1,000 classes apart", classes);
    }
}

package io.diapason.search.space;

/**
 * How a numeric range is travelled: evenly in the value, or evenly in its logarithm (for ranges over several orders of
 * magnitude).
 */
public enum Scale {
    LINEAR,
    LOG
}

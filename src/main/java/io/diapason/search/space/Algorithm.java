package io.diapason.search.space;

import java.util.Map;

/**
 * A sampler or stopping rule chosen by name, with its options as written ({@code Long}, {@code Double},
 * {@code Boolean}, {@code String}).
 */
public record Algorithm(String name, Map<String, Object> options) {
    public Algorithm {
        options = Map.copyOf(options);
    }
}

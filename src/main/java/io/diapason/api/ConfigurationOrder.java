package io.diapason.api;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.SearchSpace;
import java.util.LinkedHashMap;
import java.util.Map;

/** Brings parameters back into the order of their search space: the database keeps values, not their order. */
record ConfigurationOrder(SearchSpace space) {

    Map<String, Object> of(Configuration configuration) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (Parameter parameter : space.parameters()) {
            configuration.find(parameter.name()).ifPresent(value -> ordered.put(parameter.name(), value));
        }
        configuration.values().forEach(ordered::putIfAbsent);
        return ordered;
    }
}

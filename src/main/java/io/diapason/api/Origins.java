package io.diapason.api;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchDefinition;
import io.diapason.study.Memories;
import io.diapason.study.Trial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who chose a configuration.
 *
 * @param known   those that the sampler did not
 * @param sampler by name
 */
record Origins(Map<Configuration, String> known, String sampler) {

    static Origins of(SearchDefinition definition, List<Memories.Remembered> remembered) {
        Map<Configuration, String> known = new HashMap<>();
        remembered.forEach(one -> known.put(one.configuration(), "study " + one.source() + ", trial " + one.trial()));
        definition.course().startWith().forEach(configuration -> known.put(configuration, "start_with"));
        return new Origins(known, definition.sampler().name());
    }

    String of(Trial trial) {
        return trial.confirms().isPresent()
                ? "confirms trial " + trial.confirms().get()
                : known.getOrDefault(trial.configuration(), sampler);
    }
}

package io.diapason.recipe;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import io.diapason.speech.model.DualLstmSpace;
import io.diapason.speech.model.InputShape;
import io.diapason.speech.model.MappedSpace;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;

/** A whole search space as Arbiter layer spaces. */
public final class NetworkSpaces {
    private NetworkSpaces() {}

    /**
     * The networks of a search: a point of the unit cube gives the network of the configuration that the search space decodes from
     * the same point, conditions included.
     *
     * @param seed of the initial weights
     */
    public static DualLstmSpace of(SearchSpace space, InputShape input, long seed) {
        ParameterSpace<Configuration> configurations = space.arbiter();
        Map<String, ParameterSpace<?>> named = new LinkedHashMap<>();
        for (String name : DualLstmSpace.NAMES) {
            // The whole configuration is asked, since whether a parameter is active depends on others.
            SpeechSetting.named(name)
                    .ifPresent(setting -> named.put(
                            name,
                            new MappedSpace<>(
                                    configurations,
                                    configuration -> setting.checked(
                                            configuration.find(name).orElse(setting.standard())))));
        }
        return new DualLstmSpace(named, input, seed);
    }
}

package io.diapason.recipe;

import io.diapason.search.space.Configuration;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;

/**
 * One setting of the configurations of a search as an Arbiter space. It asks the whole configuration, since whether a parameter is
 * active depends on others.
 */
@SuppressWarnings("rawtypes") // Arbiter's own signatures
final class SettingSpace implements ParameterSpace<Object> {
    private final transient ParameterSpace<Configuration> configurations;
    private final SpeechSetting setting;

    SettingSpace(ParameterSpace<Configuration> configurations, SpeechSetting setting) {
        this.configurations = configurations;
        this.setting = setting;
    }

    @Override
    public Object getValue(double[] point) {
        Configuration configuration = configurations.getValue(point);
        return setting.checked(configuration.find(setting.label()).orElse(setting.standard()));
    }

    @Override
    public int numParameters() {
        return configurations.numParameters();
    }

    @Override
    public List<ParameterSpace> collectLeaves() {
        return configurations.collectLeaves();
    }

    @Override
    public Map<String, ParameterSpace> getNestedSpaces() {
        return Map.of("configurations", configurations);
    }

    @Override
    public boolean isLeaf() {
        return false;
    }

    @Override
    public void setIndices(int... indices) {
        throw new UnsupportedOperationException("indices belong to the leaves");
    }
}

package io.diapason.speech.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.arbiter.DL4JConfiguration;
import org.deeplearning4j.arbiter.MultiLayerSpace;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.FixedValue;
import org.deeplearning4j.arbiter.util.LeafUtils;

/**
 * The networks of a search as one Arbiter space: LSTM (whole sequence) → batch normalisation → dropout, up to three times, the last
 * LSTM handing on its last step only; then dense ReLU → dropout → softmax.
 *
 * <p>Given by named Arbiter spaces, e.g. {@code lstm_1_units}; {@link FixedValue} of the seed's value stands in for absent
 * names. How many layers there are is itself searched, while an Arbiter {@link MultiLayerSpace} has a fixed list of layers and
 * preprocessors, so the point's own layer list is compiled when a point is asked for: {@link #layersAt}.
 */
@SuppressWarnings("rawtypes") // Arbiter's own signatures
public final class DualLstmSpace implements ParameterSpace<DL4JConfiguration> {
    /** Names this space understands. */
    public static final List<String> NAMES = List.of(
            "lstm_1_units",
            "lstm_2_units",
            "lstm_3_units",
            "dense_units",
            "dropout_lstm",
            "dropout_dense",
            "batch_norm",
            "learning_rate",
            "optimizer");

    private final transient Map<String, ParameterSpace<?>> named;
    private final InputShape input;
    private final long seed;

    /**
     * @param named spaces by parameter name, values are numbers, booleans and texts; names not in {@link #NAMES} are ignored
     * @param seed  of the initial weights
     */
    public DualLstmSpace(Map<String, ? extends ParameterSpace<?>> named, InputShape input, long seed) {
        Map<String, ParameterSpace<?>> known = new LinkedHashMap<>();
        NetworkShape standard = NetworkShape.standard();
        fixed(standard, 1e-3, "adam").forEach((name, space) -> {
            ParameterSpace<?> given = named.get(name);
            known.put(name, given == null ? space : given);
        });
        this.named = known;
        this.input = input;
        this.seed = seed;
    }

    /** The space of exactly one network: a trial takes the same way as a whole search. */
    public static DualLstmSpace of(NetworkShape shape, TrainingSettings training, InputShape input) {
        return new DualLstmSpace(fixed(shape, training.learningRate(), training.optimizer()), input, training.seed());
    }

    private static Map<String, ParameterSpace<?>> fixed(NetworkShape shape, double learningRate, String optimizer) {
        Map<String, ParameterSpace<?>> values = new LinkedHashMap<>();
        for (int layer = 1; layer <= 3; layer++) {
            int units = layer <= shape.lstmUnits().size() ? shape.lstmUnits().get(layer - 1) : 0;
            values.put("lstm_" + layer + "_units", new FixedValue<>(units));
        }
        values.put("dense_units", new FixedValue<>(shape.denseUnits()));
        values.put("dropout_lstm", new FixedValue<>(shape.dropoutLstm()));
        values.put("dropout_dense", new FixedValue<>(shape.dropoutDense()));
        values.put("batch_norm", new FixedValue<>(shape.batchNorm()));
        values.put("learning_rate", new FixedValue<>(learningRate));
        values.put("optimizer", new FixedValue<>(optimizer));
        return values;
    }

    /** The DL4J configuration at a point of the unit cube; the leaves' indices must have been set. */
    @Override
    public DL4JConfiguration getValue(double[] point) {
        return layersAt(point).getValue(point);
    }

    /** The Arbiter layer spaces that the point selects; their unit counts, dropouts and updater are still open. */
    public MultiLayerSpace layersAt(double[] point) {
        List<ParameterSpace<Integer>> units = new ArrayList<>();
        for (int layer = 1; layer <= 3; layer++) {
            ParameterSpace<Integer> space = integer("lstm_" + layer + "_units");
            if (space.getValue(point) > 0) {
                units.add(space);
            }
        }
        Rules.require(
                !units.isEmpty(), "at least one of lstm_1_units, lstm_2_units, lstm_3_units must be above 0", "none");
        boolean batchNorm = (Boolean) named("batch_norm").getValue(point);
        LayerStack stack = new LayerStack(input, seed, batchNorm);
        units.forEach(space -> stack.lstm(space, units.indexOf(space) == units.size() - 1, real("dropout_lstm")));
        stack.dense(integer("dense_units"), real("dropout_dense"));
        return stack.output(new UpdaterSpace(named("optimizer"), real("learning_rate")));
    }

    private ParameterSpace<Integer> integer(String name) {
        return new MappedSpace<>(named(name), value -> Math.toIntExact(Math.round(((Number) value).doubleValue())));
    }

    private ParameterSpace<Double> real(String name) {
        return new MappedSpace<>(named(name), value -> ((Number) value).doubleValue());
    }

    @SuppressWarnings("unchecked") // the values' types are checked where they are used
    private ParameterSpace<Object> named(String name) {
        ParameterSpace<?> space = named.get(name);
        if (space == null) {
            throw new IllegalStateException("no space for " + name);
        }
        return (ParameterSpace<Object>) space;
    }

    @Override
    public int numParameters() {
        return LeafUtils.countUniqueParameters(collectLeaves());
    }

    @Override
    public List<ParameterSpace> collectLeaves() {
        List<ParameterSpace> leaves = new ArrayList<>();
        named.values().forEach(space -> leaves.addAll(space.collectLeaves()));
        return LeafUtils.getUniqueObjects(leaves);
    }

    @Override
    public Map<String, ParameterSpace> getNestedSpaces() {
        return new LinkedHashMap<>(named);
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

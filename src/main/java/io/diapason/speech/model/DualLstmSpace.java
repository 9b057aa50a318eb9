package io.diapason.speech.model;

import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Pooling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.FixedValue;
import org.deeplearning4j.arbiter.util.LeafUtils;

/**
 * The networks of a search as one Arbiter space: everything a {@link NetworkShape} has but its initial weights, and the updater.
 *
 * <p>Given by named Arbiter spaces, e.g. {@code lstm_1_units}; {@link FixedValue} of the seed's value stands in for absent
 * names. How many layers there are and how they are connected is itself searched, while an Arbiter {@code MultiLayerSpace} or
 * {@code ComputationGraphSpace} has a fixed list of layers, so the point's own layer spaces are stacked when a point is asked for.
 */
@SuppressWarnings("rawtypes") // Arbiter's own signatures
public final class DualLstmSpace implements ParameterSpace<NetworkDescription> {
    /** Names this space understands. */
    public static final List<String> NAMES = List.copyOf(
            fixed(NetworkShape.standard(), Optimization.plain("adam", 1e-3)).keySet());

    private final transient Map<String, ParameterSpace<?>> named;
    private final InputShape input;
    private final long seed;

    /**
     * @param named spaces by parameter name, values are numbers, booleans and texts; names not in {@link #NAMES} are ignored
     * @param seed  of the initial weights
     */
    public DualLstmSpace(Map<String, ? extends ParameterSpace<?>> named, InputShape input, long seed) {
        Map<String, ParameterSpace<?>> known = new LinkedHashMap<>();
        fixed(NetworkShape.standard(), Optimization.plain("adam", 1e-3)).forEach((name, space) -> {
            ParameterSpace<?> given = named.get(name);
            known.put(name, given == null ? space : given);
        });
        this.named = known;
        this.input = input;
        this.seed = seed;
    }

    /** The space of exactly one network: a trial takes the same way as a whole search. */
    public static DualLstmSpace of(NetworkShape shape, TrainingSettings training, InputShape input) {
        return new DualLstmSpace(fixed(shape, training.optimization()), input, training.seed());
    }

    private static Map<String, ParameterSpace<?>> fixed(NetworkShape shape, Optimization optimization) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int layer = 1; layer <= 3; layer++) {
            int units = layer <= shape.lstmUnits().size() ? shape.lstmUnits().get(layer - 1) : 0;
            values.put("lstm_" + layer + "_units", units);
        }
        values.put("bidirectional", shape.bidirectional());
        values.put("residual", shape.residual());
        values.put("pooling", shape.pooling().label());
        values.put("batch_norm", shape.batchNorm());
        values.put("dense_layers", shape.denseLayers());
        values.put("dense_units", shape.denseUnits());
        values.put("activation", shape.activation().label());
        values.put("dropout_input", shape.dropoutInput());
        values.put("dropout_lstm", shape.dropoutLstm());
        values.put("dropout_dense", shape.dropoutDense());
        values.put("learning_rate", optimization.learningRate());
        values.put("optimizer", optimization.optimizer());
        Map<String, ParameterSpace<?>> spaces = new LinkedHashMap<>();
        values.forEach((name, value) -> spaces.put(name, new FixedValue<>(value)));
        return spaces;
    }

    /** The network at a point of the unit cube; the leaves' indices must have been set. */
    @Override
    public NetworkDescription getValue(double[] point) {
        NetworkShape shape = shapeAt(point);
        LayerStack stack = shape.chain(input.dimensions())
                ? new ChainStack(shape, input, seed)
                : new GraphStack(shape, input, seed);
        recurrent(stack, shape, point);
        for (int layer = 0; layer < shape.denseLayers(); layer++) {
            stack.dense(integer("dense_units"), shape.activation());
            dropout(stack, "dropout_dense", point);
        }
        return stack.output(new UpdaterSpace(named("optimizer"), real("learning_rate")), point);
    }

    private void recurrent(LayerStack stack, NetworkShape shape, double[] point) {
        dropout(stack, "dropout_input", point);
        List<ParameterSpace<Integer>> units = units(point);
        for (ParameterSpace<Integer> layer : units) {
            if (layer == units.get(units.size() - 1)) {
                stack.pooledLstm(layer);
            } else {
                stack.lstm(layer);
            }
            if (shape.batchNorm()) {
                stack.batchNorm();
            }
            dropout(stack, "dropout_lstm", point);
        }
    }

    /** Nothing where nothing is dropped. */
    private void dropout(LayerStack stack, String name, double[] point) {
        ParameterSpace<Double> share = real(name);
        if (share.getValue(point) > 0) {
            stack.dropout(share);
        }
    }

    private NetworkShape shapeAt(double[] point) {
        return new NetworkShape(
                units(point).stream().map(space -> space.getValue(point)).toList(),
                is("bidirectional", point),
                is("residual", point),
                Pooling.find(text("pooling", point)).orElseThrow(),
                is("batch_norm", point),
                integer("dense_layers").getValue(point),
                integer("dense_units").getValue(point),
                Activation.find(text("activation", point)).orElseThrow(),
                real("dropout_input").getValue(point),
                real("dropout_lstm").getValue(point),
                real("dropout_dense").getValue(point),
                1);
    }

    /** Of the layers that the point has; the others have 0 units. */
    private List<ParameterSpace<Integer>> units(double[] point) {
        List<ParameterSpace<Integer>> units = new ArrayList<>();
        for (int layer = 1; layer <= 3; layer++) {
            ParameterSpace<Integer> space = integer("lstm_" + layer + "_units");
            if (space.getValue(point) > 0) {
                units.add(space);
            }
        }
        Rules.require(
                !units.isEmpty(), "at least one of lstm_1_units, lstm_2_units, lstm_3_units must be above 0", "none");
        return units;
    }

    private ParameterSpace<Integer> integer(String name) {
        return new MappedSpace<>(named(name), value -> Math.toIntExact(Math.round(((Number) value).doubleValue())));
    }

    private ParameterSpace<Double> real(String name) {
        return new MappedSpace<>(named(name), value -> ((Number) value).doubleValue());
    }

    private boolean is(String name, double[] point) {
        return (Boolean) named(name).getValue(point);
    }

    private String text(String name, double[] point) {
        return (String) named(name).getValue(point);
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

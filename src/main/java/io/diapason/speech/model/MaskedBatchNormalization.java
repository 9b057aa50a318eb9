package io.diapason.speech.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Batch normalisation of [clips x frames, units] over the frames that are there. DL4J's own (M2.1) takes masked frames into mean and variance,
 * and its LSTM runs on through them, so that a clip's activations while training, and the running statistics for prediction, would depend
 * on how much longer the other clips of its batch are and on what stands behind its end. Here masked rows are taken out while training, and
 * are zero in the result and in the gradient.
 *
 * <p>Without a mask, and when predicting, exactly DL4J's layer. It takes the place of that layer in a network, not in its description:
 * the file stays one that DL4J loads.
 */
final class MaskedBatchNormalization extends BatchNormalization {
    private static final long serialVersionUID = 1L;

    /** Row of each true frame, of the latest batch. */
    private int[] rows = {};

    private MaskedBatchNormalization(NeuralNetConfiguration configuration, DataType type) {
        super(configuration, type);
    }

    /** With the parameters of {@code stock}, which is not to be used any longer. */
    static MaskedBatchNormalization of(BatchNormalization stock) {
        MaskedBatchNormalization masked =
                new MaskedBatchNormalization(stock.conf(), stock.params().dataType());
        masked.setListeners(stock.getListeners());
        masked.setIndex(stock.getIndex());
        masked.setParamsViewArray(stock.params());
        masked.setParamTable(stock.paramTable());
        return masked;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray mask = getMaskArray();
        if (!training || mask == null) {
            return super.activate(training, workspaces);
        }
        rows = rows(mask.toFloatVector());
        INDArray all = input;
        input = packed(all);
        INDArray normalised = super.activate(true, workspaces);
        input = all;
        return workspaces.leverageTo(ArrayType.ACTIVATIONS, spread(normalised, all.rows()));
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        if (getMaskArray() == null) {
            return super.backpropGradient(epsilon, workspaces);
        }
        INDArray all = input;
        input = packed(all);
        Pair<Gradient, INDArray> gradients = super.backpropGradient(packed(epsilon), workspaces);
        input = all;
        INDArray whole = spread(gradients.getSecond(), all.rows());
        return new Pair<>(gradients.getFirst(), workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, whole));
    }

    private static int[] rows(float[] mask) {
        return IntStream.range(0, mask.length).filter(row -> mask[row] != 0).toArray();
    }

    private INDArray packed(INDArray all) {
        return Nd4j.pullRows(all, 1, rows, 'f');
    }

    /** The packed rows in their places, zeros between them: nd4j gathers quickly and scatters slowly, so a row of zeros is gathered too. */
    private INDArray spread(INDArray packed, int count) {
        int[] places = new int[count];
        Arrays.fill(places, rows.length);
        for (int i = 0; i < rows.length; i++) {
            places[rows[i]] = i;
        }
        INDArray zeros = Nd4j.zeros(packed.dataType(), 1, packed.columns());
        return Nd4j.pullRows(Nd4j.concat(0, packed, zeros), 1, places, 'f');
    }
}

package io.diapason.speech.engine;

/**
 * Arithmetic of a network, for clips of some length.
 *
 * @param flops  multiplications and additions of a clip's way forward and back, as they are usually counted: three times the way forward
 * @param cells  steps of LSTM units on the way forward
 */
public record Work(double flops, double cells) {

    /** For one clip of so many frames. Dense layers, a thousandth of it, are left out. */
    public static Work of(Architecture network, int frames) {
        double flops = 0;
        double cells = 0;
        int directions = network.bidirectional() ? 2 : 1;
        for (int layer = 0; layer < network.layers(); layer++) {
            double units = network.lstmUnits().get(layer);
            flops += 3.0 * frames * directions * 2 * 4 * units * (network.inputs(layer) + units);
            cells += (double) frames * directions * units;
        }
        return new Work(flops, cells);
    }
}

package io.diapason.search.samplers;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Gaussian process of what is known, and how much each configuration is expected to improve on it.
 *
 * <p>Its work grows with the cube of what it is trained on, so beyond 160 outcomes it takes the best 80 and of the others every n-th in
 * the order of their values; beyond 80, lengths and noise are fitted to 80 chosen alike. At most 64 configurations that are being tried
 * count, the latest ones. What is to be improved on is the highest mean at a known configuration, not the highest value, which may be
 * luck.
 */
final class Surrogate {
    private static final int MOST = 160;
    private static final int MOST_FITTED = 80;
    private static final int MOST_OPEN = 64;

    private final Axes axes;
    private final GaussianProcess process;
    private final Outcomes outcomes;
    private final double best;

    /**
     * @param known at least one
     * @param open  configurations that are being tried
     */
    Surrogate(SearchSpace space, Outcomes known, List<Configuration> open) {
        axes = new Axes(space);
        outcomes = known.some(MOST);
        Outcomes fitted = outcomes.some(MOST_FITTED);
        int[] axisOfColumn = axes.axisOfColumn();
        Matern kernel = new MaternFit(
                        axes.points(fitted.configurations()), axisOfColumn, fitted.values(), fitted.doubts())
                .kernel();
        List<Configuration> all = new ArrayList<>(outcomes.configurations());
        all.addAll(open.subList(Math.max(0, open.size() - MOST_OPEN), open.size()));
        double[][] points = axes.points(all);
        process = new GaussianProcess(
                kernel, axisOfColumn, points, new GaussianProcess.Values(outcomes.values(), outcomes.doubts()));
        best = Arrays.stream(process.predict(Arrays.copyOf(points, outcomes.size()))[0])
                .max()
                .orElse(0);
    }

    /** The best configurations it knows, best first. */
    List<Configuration> best(int most) {
        return outcomes.ranking().stream()
                .limit(most)
                .map(outcomes.configurations()::get)
                .toList();
    }

    /** Log expected improvement of each. */
    double[] improvements(List<Configuration> configurations) {
        double[][] predicted = process.predict(axes.points(configurations));
        double[] improvements = new double[configurations.size()];
        for (int i = 0; i < improvements.length; i++) {
            improvements[i] = ExpectedImprovement.log(predicted[0][i], predicted[1][i], best);
        }
        return improvements;
    }
}

package io.diapason.study;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.Observation;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What has happened to one trial so far. Immutable.
 *
 * @param epochs what each epoch brought, from the first; {@link Outlook#NONE} where nothing was measured
 * @param told   what it said at its end; {@link Outlook#NONE} before
 */
record Tale(int number, Configuration configuration, Status status, List<Outlook> epochs, Outlook told) {
    Tale {
        epochs = List.copyOf(epochs);
    }

    static Tale begun(int number, Configuration configuration) {
        return new Tale(number, configuration, Status.RUNNING, List.of(), Outlook.NONE);
    }

    Tale after(Happening event) {
        List<Outlook> now = new ArrayList<>(epochs);
        if (event.kind() == Happening.Kind.MEASURED) {
            fill(now, event.epoch());
            now.set(event.epoch() - 1, new Outlook(event.objectives(), event.violation()));
        } else if (event.epoch() < now.size()) {
            now.subList(event.epoch(), now.size()).clear(); // the last attempt trained fewer than one before it
        } else {
            fill(now, event.epoch());
        }
        return new Tale(
                number, configuration, event.kind().status(), now, event.told().orElse(Outlook.NONE));
    }

    private static void fill(List<Outlook> epochs, int size) {
        while (epochs.size() < size) {
            epochs.add(Outlook.NONE);
        }
    }

    Observation observation(Goal goal) {
        Outlook known = told.isComplete() ? told : best(goal);
        boolean telling = status.telling() && known.isComplete();
        return new Observation(
                number,
                configuration,
                status,
                curve(goal),
                telling ? known.objectives() : List.of(),
                telling ? known.violation() : 0);
    }

    private Curve curve(Goal goal) {
        double[] values = epochs.stream().mapToDouble(Outlook::first).toArray();
        int further = goal.directions().size() - 1;
        double[][] others = new double[further][];
        for (int k = 0; k < further; k++) {
            int objective = k + 1;
            others[k] =
                    epochs.stream().mapToDouble(epoch -> epoch.at(objective)).toArray();
        }
        double[] violations = epochs.stream().mapToDouble(Outlook::violation).toArray();
        boolean broken = Arrays.stream(violations).anyMatch(violation -> violation > 0);
        return new Curve(number, values, others, broken ? violations : new double[0]);
    }

    /** The earliest of the best epochs, by the first objective. */
    private Outlook best(Goal goal) {
        Outlook best = Outlook.NONE;
        for (Outlook epoch : epochs) {
            best = goal.direction().isBetter(epoch.first(), best.first()) ? epoch : best;
        }
        return best;
    }
}

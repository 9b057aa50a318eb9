package io.diapason.search.importance;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which parameters of a search mattered, and how; by the first objective.
 *
 * @param verdict     whether there is anything to tell
 * @param trials      those the figures rest on
 * @param early       of them, those that were stopped or paused before their end; they count with the best value they had reached
 * @param leftOut     other trials of the history: running, or without a value, or beyond the 20,000 that are looked at
 * @param seed        from which all chance in the figures comes
 * @param explained   part of the variance that the forest explains of trials it has not seen (R² out of bag); the figures over the
 *     whole space and the dependences are as good as this is near 1
 * @param parameters  those that vary, the most important for reaching the best first; empty unless the verdict is TOLD
 * @param interaction the top pair; empty unless the verdict is TOLD and two parameters vary
 */
public record Importance(
        Verdict verdict,
        int trials,
        int early,
        int leftOut,
        long seed,
        double explained,
        List<ParameterImportance> parameters,
        Optional<Interaction> interaction) {
    /** With fewer trials nothing is said. */
    public static final int LEAST = 10;

    /** How {@link ParameterImportance#best} is found, in words. */
    public static final String BEST_METHOD =
            "PED-ANOVA: the best tenth against all, less chance (200 shuffles); 95 % of 200 bootstraps";

    /** How {@link ParameterImportance#variance} is found, in words. */
    public static final String VARIANCE_METHOD =
            "fANOVA: a random forest of 64 trees, exact marginals; 95 % of the trees";

    private static final int FEW = 20;
    private static final double POOR = 0.2;

    public Importance {
        parameters = List.copyOf(parameters);
    }

    /** What can be said. */
    public enum Verdict {
        TOLD,
        /** Fewer than {@value Importance#LEAST} trials can be compared. */
        TOO_FEW,
        /** All trials came out the same. */
        CONSTANT,
        /** No parameter of the space varies. */
        NOTHING_VARIES
    }

    /**
     * What a history tells.
     *
     * @param seed the same history and seed give the same figures
     */
    public static Importance of(SearchSpace space, Goal goal, History history, long seed) {
        return new Analysis(space, goal, history, seed).importance();
    }

    /** What a reader must know of the figures, in words. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        switch (verdict) {
            case TOO_FEW ->
                remarks.add("nothing to tell yet: at least 10 trials must be comparable, but "
                        + (trials == 1 ? "1 is" : trials + " are"));
            case CONSTANT -> remarks.add("nothing to tell: all " + trials + " trials came out the same");
            case NOTHING_VARIES -> remarks.add("nothing to tell: no parameter of the space varies");
            case TOLD -> doubts(remarks);
        }
        return remarks;
    }

    private void doubts(List<String> remarks) {
        if (early > 0) {
            remarks.add(early + " of " + trials
                    + " trials were stopped or paused early and count with the best value they had reached");
        }
        if (trials < FEW) {
            remarks.add("only " + trials + " trials: take it as a hint");
        }
        if (parameters.stream().noneMatch(ParameterImportance::clear)) {
            remarks.add("no parameter stands out from chance in what reaches the best tenth");
        }
        if (explained < POOR) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "the forest explains %.0f %% of the variance of trials it has not seen: do not rely on its figures",
                    100 * Math.max(0, explained)));
        }
    }
}

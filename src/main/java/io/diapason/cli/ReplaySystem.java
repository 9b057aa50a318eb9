package io.diapason.cli;

import io.diapason.search.samplers.Samplers;
import io.diapason.search.space.Algorithm;
import io.diapason.search.stopping.StoppingRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sampler with a stopping rule, both as they are without options. */
record ReplaySystem(String sampler, String rule) {
    private static final String AUTO = "auto";

    String label() {
        return sampler + " + " + rule;
    }

    Algorithm samplerAlgorithm() {
        return new Algorithm(sampler, Map.of());
    }

    Algorithm ruleAlgorithm() {
        return new Algorithm(rule, Map.of());
    }

    /**
     * Those with these samplers and rules; where one list is empty, the sensible ones: every sampler without a rule and with
     * {@code auto}, every rule with random search.
     */
    static List<ReplaySystem> of(List<String> samplers, List<String> rules) {
        check("--sampler", Samplers.options().keySet(), samplers);
        check("--rule", StoppingRules.options().keySet(), rules);
        Set<ReplaySystem> systems = new LinkedHashSet<>();
        for (String sampler : samplers.isEmpty() ? Samplers.options().keySet() : samplers) {
            for (String rule : rules.isEmpty() ? StoppingRules.options().keySet() : rules) {
                boolean chosen = !samplers.isEmpty() && !rules.isEmpty();
                if (chosen || !rules.isEmpty() || isSensible(sampler, rule)) {
                    systems.add(new ReplaySystem(sampler, rule));
                }
            }
        }
        return new ArrayList<>(systems);
    }

    private static boolean isSensible(String sampler, String rule) {
        return rule.equals("none") || rule.equals(AUTO) || sampler.equals("random");
    }

    private static void check(String option, Set<String> known, List<String> given) {
        for (String name : given) {
            if (!known.contains(name)) {
                throw Failure.unknown(option, List.copyOf(known), name);
            }
        }
    }
}

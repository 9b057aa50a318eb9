package io.diapason.search.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups of parameters tied together by a condition or a constraint (union-find). */
final class Components {
    private final Map<String, String> parents = new HashMap<>();

    private Components() {}

    /** The parameters group by group, each after those its condition speaks of. */
    static List<Parameter> contiguous(SearchSpace space) {
        Components components = new Components();
        space.parameters().forEach(parameter -> parameter.when().ifPresent(when -> when.names()
                .forEach(name -> components.join(parameter.name(), name))));
        space.constraints().forEach(constraint -> {
            List<String> names = List.copyOf(constraint.expression().names());
            names.forEach(name -> components.join(names.get(0), name));
        });
        Map<String, List<Parameter>> groups = new LinkedHashMap<>();
        for (Parameter parameter : space.ordered()) {
            groups.computeIfAbsent(components.root(parameter.name()), root -> new ArrayList<>())
                    .add(parameter);
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private void join(String one, String other) {
        parents.put(root(one), root(other));
    }

    private String root(String name) {
        String parent = parents.getOrDefault(name, name);
        return parent.equals(name) ? name : root(parent);
    }
}

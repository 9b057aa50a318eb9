package io.diapason.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How each study decides. Thread-safe. */
@ApplicationScoped
final class Policies {
    private static final int HELD = 100;

    private final Definitions definitions;
    private final Recent<Policy> held = new Recent<>(HELD);

    @Inject
    Policies(Definitions definitions) {
        this.definitions = definitions;
    }

    Policy of(Study study) {
        return held.get(study.id(), () -> Policy.of(definitions.of(study)));
    }
}

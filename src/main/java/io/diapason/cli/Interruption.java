package io.diapason.cli;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C during a search: says that nothing is lost and how to go on, and waits for the service we started to end. */
final class Interruption {
    private final AtomicBoolean active = new AtomicBoolean(true);
    private volatile boolean begun;

    private Interruption() {}

    static Interruption guard(String study, String url, Optional<ServiceProcess> service) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.happened(study, url, service)));
        return interruption;
    }

    private void happened(String study, String url, Optional<ServiceProcess> service) {
        if (!active.getAndSet(false)) {
            return;
        }
        begun = true;
        String words = service.isPresent()
                ? "Interrupted. The study is kept; go on with: diapason search --resume " + study
                : "Left the study running in the service at " + url + ".\n  watch it: diapason study watch " + study
                        + "\n  stop it:  diapason study stop " + study;
        System.err.println("\n" + words);
        service.ifPresent(ServiceProcess::close);
    }

    /** Is this process on its way out? Then a service that no longer answers is no news. */
    boolean begun() {
        return begun;
    }

    void cancel() {
        active.set(false);
    }
}

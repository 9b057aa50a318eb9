package io.diapason.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was used last of each study, up to a number of studies; the rest is made anew when it is needed again. Thread-safe. */
final class Recent<T> {
    private final Map<Long, T> held;

    Recent(int most) {
        this.held = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
                return size() > most;
            }
        };
    }

    /** @param maker must not ask for another */
    synchronized T get(long study, Supplier<T> maker) {
        return held.computeIfAbsent(study, id -> maker.get());
    }
}

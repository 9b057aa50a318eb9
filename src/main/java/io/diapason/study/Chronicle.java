package io.diapason.study;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.space.Configuration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Follows one study event by event and says at any time what its search knows: the same events give the same history in any process.
 * An event costs as much as its trial has epochs, however many trials there are. Thread-safe.
 */
final class Chronicle {
    private final Goal goal;
    private final Map<Integer, Tale> tales = new HashMap<>();
    private final Map<Integer, Observation> ended = new LinkedHashMap<>();
    private final SortedMap<Integer, Observation> open = new TreeMap<>();
    private long position;
    private @Nullable Snapshot now;

    Chronicle(Goal goal) {
        this.goal = goal;
    }

    synchronized long position() {
        return position;
    }

    /** @param configurations of the trials that begin in the events, by number */
    synchronized void follow(List<Happening> events, Map<Integer, Configuration> configurations) {
        for (Happening event : events) {
            if (event.position() > position) { // else another thread brought it
                requireNext(event);
                Configuration configuration = configurations.get(event.trial());
                Tale tale = event.kind() == Happening.Kind.BEGUN && configuration != null
                        ? Tale.begun(event.trial(), configuration)
                        : tale(event).after(event);
                tell(tale);
                position = event.position();
                now = null;
            }
        }
    }

    private void tell(Tale tale) {
        tales.put(tale.number(), tale);
        Observation observation = tale.observation(goal);
        if (tale.status().ended()) {
            open.remove(tale.number());
            ended.put(tale.number(), observation);
        } else {
            open.put(tale.number(), observation);
        }
    }

    private Tale tale(Happening event) {
        Tale tale = tales.get(event.trial());
        if (tale == null) {
            throw new IllegalStateException("trial " + event.trial() + " must have begun before " + event);
        }
        return tale;
    }

    private void requireNext(Happening event) {
        if (event.position() != position + 1) {
            throw new IllegalStateException(
                    "the event after position " + position + " must be the next one, but is " + event);
        }
    }

    /** What the search knows. */
    synchronized Snapshot now() {
        if (now == null) {
            now = new Snapshot(position, history(open));
        }
        return now;
    }

    /** What it will know once this has happened to an open trial, which stays open; the chronicle itself does not change. */
    synchronized Snapshot with(Happening next) {
        requireNext(next);
        SortedMap<Integer, Observation> after = new TreeMap<>(open);
        after.put(next.trial(), tale(next).after(next).observation(goal));
        return new Snapshot(next.position(), history(after));
    }

    private History history(Map<Integer, Observation> running) {
        List<Observation> all = new ArrayList<>(ended.size() + running.size());
        all.addAll(ended.values());
        all.addAll(running.values());
        return new History(all);
    }
}

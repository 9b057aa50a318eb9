package io.diapason.speech.dataset;

import io.diapason.speech.corpus.Rejected;
import io.diapason.speech.corpus.Utterance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells from what was heard which clips can be used. Of clips with the same samples and label the first is kept, of those with contradicting
 * labels none. Not thread-safe.
 */
final class Screening {
    private final Map<String, List<Utterance>> byContent = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();

    private Screening() {}

    /**
     * What came out.
     *
     * @param kept       usable clips, in the order given
     * @param rejected   damaged, silent or too short clips
     * @param duplicates groups with one label; the first clip of each is kept
     * @param conflicts  groups with several labels; none is kept
     */
    record Result(List<Utterance> kept, List<Rejected> rejected, List<Copies> duplicates, List<Copies> conflicts) {}

    /**
     * Screens clips.
     *
     * @param heard one per clip
     */
    static Result of(List<Utterance> clips, List<Heard> heard) {
        Screening screening = new Screening();
        for (int i = 0; i < clips.size(); i++) {
            screening.sort(clips.get(i), heard.get(i));
        }
        return screening.result(clips);
    }

    private void sort(Utterance clip, Heard heard) {
        heard.fault().ifPresent(reason -> rejected.add(new Rejected(clip.key(), reason)));
        heard.content()
                .ifPresent(hash -> byContent
                        .computeIfAbsent(hash, first -> new ArrayList<>())
                        .add(clip));
    }

    private Result result(List<Utterance> clips) {
        List<Copies> copies = byContent.values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> new Copies(
                        same.stream().map(Utterance::key).toList(),
                        same.stream().map(clip -> clip.emotion().label()).toList()))
                .toList();
        Set<String> dropped = new HashSet<>();
        rejected.forEach(clip -> dropped.add(clip.file()));
        copies.forEach(group -> dropped.addAll(
                group.conflicting()
                        ? group.clips()
                        : group.clips().subList(1, group.clips().size())));
        return new Result(
                clips.stream().filter(clip -> !dropped.contains(clip.key())).toList(),
                List.copyOf(rejected),
                copies.stream().filter(group -> !group.conflicting()).toList(),
                copies.stream().filter(Copies::conflicting).toList());
    }
}

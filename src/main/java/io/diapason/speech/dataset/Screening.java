package io.diapason.speech.dataset;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.corpus.Rejected;
import io.diapason.speech.corpus.Utterance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Decodes every clip once and tells which can be used. Of clips with the same samples and label the first is kept, of those with
 * contradicting labels none. A clip that cannot be decoded is rejected with its reason and never ends the screening. Not thread-safe.
 */
final class Screening {
    private final BiConsumer<Utterance, Audio> visitor;
    private final Map<String, List<Utterance>> byContent = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();

    private Screening(BiConsumer<Utterance, Audio> visitor) {
        this.visitor = visitor;
    }

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
     * @param visitor sees the first clip of every content that can be used, while its samples are at hand
     */
    static Result of(List<Utterance> clips, BiConsumer<Utterance, Audio> visitor, Consumer<LoadProgress> progress) {
        Screening screening = new Screening(visitor);
        for (int i = 0; i < clips.size(); i++) {
            screening.look(clips.get(i));
            progress.accept(new LoadProgress(i + 1, clips.size(), "decoding"));
        }
        return screening.result(clips);
    }

    private void look(Utterance clip) {
        Audio audio;
        try {
            audio = clip.sound().get();
        } catch (RuntimeException e) { // a decoder that meets damaged bytes may throw anything
            rejected.add(new Rejected(clip.key(), String.valueOf(e.getMessage())));
            return;
        }
        Optional<String> fault = ClipFault.of(audio);
        if (fault.isPresent()) {
            rejected.add(new Rejected(clip.key(), fault.get()));
            return;
        }
        List<Utterance> same = byContent.computeIfAbsent(audio.contentHash(), hash -> new ArrayList<>());
        same.add(clip);
        if (same.size() == 1) {
            visitor.accept(clip, audio);
        }
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

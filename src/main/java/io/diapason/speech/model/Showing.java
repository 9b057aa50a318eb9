package io.diapason.speech.model;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The training part as it is shown to a network, differently in each epoch where {@link Augmentation} says so: sounds, then masks, then mixup
 * within the batch, then label smoothing. For one thread.
 */
final class Showing {
    private final List<Example> clips;
    private final ReadyClips ready;
    /** Clips to which nothing is done, with the labels that the targets ask for; filled as they are asked for. */
    private final @Nullable Shown[] plain;

    private final int classes;
    private final long seed;
    private final Augmentation augmentation;
    private final Targets targets;
    private final Optional<DisturbedSounds> sounds;

    /** @throws IllegalArgumentException where sounds shall be changed, but nobody knows how features are computed from them */
    Showing(Dataset dataset, TrainingSettings settings) {
        this.clips = dataset.train().clips();
        this.classes = dataset.labels().size();
        this.ready = ReadyClips.of(dataset.train(), classes);
        this.plain = new Shown[dataset.train().size()];
        this.seed = settings.seed();
        this.augmentation = settings.augmentation();
        this.targets = settings.targets();
        this.sounds = Optional.of(augmentation.sound())
                .filter(Disturbance::any)
                .map(
                        disturbance -> new DisturbedSounds(
                                disturbance,
                                dataset.features()
                                        .orElseThrow(
                                                () -> new IllegalArgumentException(
                                                        "sounds can be disturbed only where the data set knows how its features are computed"))));
    }

    /** @param batch numbers of training clips */
    List<Shown> batch(int[] batch, int epoch) {
        if (augmentation.isNone()) {
            return IntStream.of(batch).mapToObj(this::plain).toList();
        }
        List<Shown> shown =
                IntStream.of(batch).mapToObj(number -> alone(number, epoch)).toList();
        List<Shown> mixed = augmentation.mixup() > 0 ? mixed(batch, shown, epoch) : shown;
        return mixed.stream().map(this::targeted).toList();
    }

    private Shown targeted(Shown clip) {
        return new Shown(clip.values(), clip.frames(), targets.smoothed(clip.label()));
    }

    private Shown plain(int number) {
        Shown known = plain[number];
        if (known == null) {
            known = targeted(ready.get(number));
            if (ready.keeps()) {
                plain[number] = known;
            }
        }
        return known;
    }

    private Shown alone(int number, int epoch) {
        Example clip = clips.get(number);
        Draws draws = draws(clip, epoch);
        if (!draws.disturbed()) {
            return ready.get(number);
        }
        Shown shown = Shown.of(sounds.map(all -> all.of(clip, draws.sound())).orElse(clip), classes);
        augmentation.masks().hide(shown, draws.masks());
        return shown;
    }

    private Draws draws(Example clip, int epoch) {
        return Draws.of(seed, epoch, clip.id(), augmentation.share());
    }

    /** A disturbed clip draws its partner from the others of the batch, ordered by name, so that the order of the batch means nothing. */
    private List<Shown> mixed(int[] batch, List<Shown> shown, int epoch) {
        List<Integer> byName = IntStream.range(0, batch.length)
                .boxed()
                .sorted(Comparator.comparing(place -> clips.get(batch[place]).id()))
                .toList();
        List<Shown> mixed = new ArrayList<>(shown);
        for (int rank = 0; rank < batch.length; rank++) {
            int place = byName.get(rank);
            Draws draws = draws(clips.get(batch[place]), epoch);
            if (draws.disturbed()) {
                double share = Mixup.share(augmentation.mixup(), draws.mixup());
                int other = (rank + 1 + draws.mixup().nextInt(batch.length - 1)) % batch.length;
                mixed.set(place, Mixup.mixed(shown.get(place), shown.get(byName.get(other)), share));
            }
        }
        return mixed;
    }
}

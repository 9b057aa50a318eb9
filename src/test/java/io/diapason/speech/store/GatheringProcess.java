package io.diapason.speech.store;

import java.nio.file.Path;
import java.util.List;

/** A process that gathers features, says when it has begun and, at the end, how many it computed and what they sum to. */
final class GatheringProcess {
    private GatheringProcess() {}

    public static void main(String[] arguments) throws Exception {
        List<Clip> clips = Tones.clips(Integer.parseInt(arguments[1]));
        FeatureStore store = FeatureStore.open(Path.of(arguments[0]), Capacity.parse("1G"));
        Tally tally = new Tally();
        System.out.println("ready");
        System.in.read();
        try (Gathering gathering = store.gather(Tones.LARGE, tally)) {
            int sum = Tones.sum(clips, gathering.complete(clips, done -> System.out.println("done " + done)));
            System.out.println("sum " + sum);
        }
        System.out.println("extracted " + tally.extracted());
    }
}

package io.diapason.speech.dataset;

/**
 * What stands beside every score: how the data was divided and what was taken out.
 *
 * @param protocol          label of the {@link Protocol}
 * @param trainClips        clips for training
 * @param validationClips   clips for validation
 * @param testClips         clips the search never sees
 * @param duplicatesDropped copies of a clip with the same samples and label, beyond the first
 * @param conflictsDropped  clips with the same samples and different labels; all of them
 * @param rejected          files that could not be used
 * @param sharedSpeakers    speakers heard in more than one part
 * @param sharedSentences   sentences said in more than one part
 * @param synthetic         whether any clip was made by the program
 * @param transductive      whether clips of the test part were looked at, without their labels, to standardise each speaker's features
 */
public record Audit(
        String protocol,
        int trainClips,
        int validationClips,
        int testClips,
        int duplicatesDropped,
        int conflictsDropped,
        int rejected,
        int sharedSpeakers,
        int sharedSentences,
        boolean synthetic,
        boolean transductive) {}

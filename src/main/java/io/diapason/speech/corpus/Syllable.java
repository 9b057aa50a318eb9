package io.diapason.speech.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A consonant and a vowel.
 *
 * @param onset    how the syllable begins
 * @param formants target frequencies of the vowel for an average male tract, Hz, shape [4]
 * @param stressed whether it carries a pitch accent
 * @param wordEnd  whether a pause may follow
 */
record Syllable(Onset onset, double[] formants, boolean stressed, boolean wordEnd) {
    enum Onset {
        STOP,
        FRICATIVE,
        NASAL
    }

    /** Reads nonsense text such as {@code nalO site}: words of consonant-vowel pairs, a capital vowel is stressed. */
    static List<Syllable> sentence(String text) {
        return Arrays.stream(text.split(" "))
                .flatMap(word -> word(word).stream())
                .toList();
    }

    private static List<Syllable> word(String word) {
        return IntStream.range(0, word.length() / 2)
                .mapToObj(i -> syllable(word.charAt(2 * i), word.charAt(2 * i + 1), 2 * i + 2 == word.length()))
                .toList();
    }

    private static Syllable syllable(char consonant, char vowel, boolean wordEnd) {
        return new Syllable(
                onset(consonant), vowel(Character.toLowerCase(vowel)), Character.isUpperCase(vowel), wordEnd);
    }

    private static Onset onset(char consonant) {
        return switch (consonant) {
            case 't', 'k', 'p', 'd' -> Onset.STOP;
            case 's', 'f', 'h' -> Onset.FRICATIVE;
            case 'n', 'm', 'l' -> Onset.NASAL;
            default ->
                throw new IllegalArgumentException("consonant must be one of t k p d s f h n m l, but is " + consonant);
        };
    }

    /** Average male formants of Peterson and Barney, "Control methods used in a study of the vowels", JASA 24, 1952. */
    private static double[] vowel(char vowel) {
        return switch (vowel) {
            case 'a' -> new double[] {730, 1090, 2440, 3500};
            case 'e' -> new double[] {530, 1840, 2480, 3500};
            case 'i' -> new double[] {270, 2290, 3010, 3600};
            case 'o' -> new double[] {570, 840, 2410, 3400};
            case 'u' -> new double[] {300, 870, 2240, 3300};
            default -> throw new IllegalArgumentException("vowel must be one of a e i o u, but is " + vowel);
        };
    }
}

package io.diapason.search.space;

import java.util.Collection;
import java.util.TreeSet;

/** "Did you mean …?" by edit distance (Levenshtein 1966): at most 2 edits, or a third of the word. */
final class Suggestion {
    private static final int LONGEST_LIST = 12;

    private Suggestion() {}

    /** Advice for a word that is none of the known ones: the nearest, else all of them where they are few. */
    static String advice(String word, Collection<String> known) {
        String nearest = "";
        int least = Math.max(2, word.length() / 3) + 1;
        for (String candidate : new TreeSet<>(known)) {
            int edits = word.length() > 64 ? Integer.MAX_VALUE : distance(word, candidate);
            if (edits < least) {
                least = edits;
                nearest = candidate;
            }
        }
        if (!nearest.isEmpty()) {
            return "did you mean " + nearest + "?";
        }
        return known.isEmpty() || known.size() > LONGEST_LIST
                ? ""
                : "known: " + String.join(", ", new TreeSet<>(known));
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }
}

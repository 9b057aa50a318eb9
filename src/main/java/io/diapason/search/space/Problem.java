package io.diapason.search.space;

/**
 * One thing wrong with a search definition.
 *
 * @param line   line in the text, from 1; 0 where no place applies
 * @param column column in that line, from 1; 0 where no place applies
 * @param path   the key, dotted, e.g. {@code parameters.learning_rate.min}
 * @param rule   what must hold
 * @param value  what was found instead, shortened to 80 characters
 * @param advice what to do next; empty where the rule says it all
 */
public record Problem(int line, int column, String path, String rule, String value, String advice) {

    /** One line for people: {@code 12:5 parameters.dropout.max: must be greater than min (0.5), but is 0.1}. */
    public String message() {
        String place = line > 0 ? line + ":" + column + " " : "";
        String found = value.isEmpty() ? "" : ", but is " + value;
        return place + path + ": " + rule + found + (advice.isEmpty() ? "" : " – " + advice);
    }
}

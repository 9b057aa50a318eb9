package io.diapason.pool;

import java.io.IOException;
import java.util.List;

/** A process like a worker: says who it is, ends when its standard input ends – unless told to be stubborn, or to end at once, failing or out of memory. */
final class Child {
    private Child() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        System.out.println("I am " + words.get(words.indexOf("--name") + 1) + " with " + System.getenv("GREETING"));
        if (words.contains("failing")) {
            System.exit(1);
        }
        if (words.contains("exhausted")) {
            System.exit(3);
        }
        awaitEndOfInput();
        if (words.contains("stubborn")) {
            Thread.sleep(60_000);
        }
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // nothing is ever sent
        }
    }
}

package io.diapason.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import picocli.CommandLine.Option;

/** Where a command writes: words for people on standard output – or, with {@code --json}, on standard error, leaving standard output to programs. */
final class Output {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    @Option(names = "--json", description = "the last line on standard output is one JSON object")
    private boolean json;

    boolean forPrograms() {
        return json;
    }

    PrintStream people() {
        return json ? System.err : System.out;
    }

    Screen screen() {
        return json ? Screen.plain(System.err) : Screen.of(System.out);
    }

    void line(String format, Object... values) {
        people().println(values.length == 0 ? format : String.format(java.util.Locale.ROOT, format, values));
    }

    /** One line for programs; nothing without {@code --json}. */
    void result(Object value) {
        if (json) {
            try {
                System.out.println(JSON.writeValueAsString(value));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a result must be writable as JSON", e);
            }
        }
    }
}

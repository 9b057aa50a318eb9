package io.diapason.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.postgres.PostgresException;
import io.diapason.search.space.InvalidDefinitionException;
import io.diapason.speech.audio.InvalidAudioException;
import io.diapason.speech.corpus.InvalidCorpusException;
import io.diapason.speech.model.InvalidModelException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong becomes one message on standard error and an exit code; a stack trace is shown only for what we did not foresee. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) throws IOException {
        int code = code(e);
        String message = message(e);
        System.out.flush();
        System.err.println("diapason: " + message);
        if (!foreseen(e)) {
            e.printStackTrace(System.err);
        }
        if (command.getParseResult().hasMatchedOption("--json")) {
            System.out.println(new ObjectMapper().writeValueAsString(Map.of("error", message, "exitCode", code)));
        }
        return code;
    }

    private static int code(Exception e) {
        if (e instanceof Failure failure) {
            return failure.code();
        }
        if (e instanceof ServiceRefusal refusal) {
            return refusal.exitCode();
        }
        boolean input = e instanceof InvalidDefinitionException
                || e instanceof InvalidCorpusException
                || e instanceof InvalidAudioException
                || e instanceof InvalidModelException
                || e instanceof IllegalArgumentException;
        return input ? Failure.BAD_INPUT : Failure.FAILED;
    }

    private static boolean foreseen(Exception e) {
        return code(e) == Failure.BAD_INPUT
                || e instanceof Failure
                || e instanceof ServiceRefusal
                || e instanceof PostgresException
                || e instanceof IOException;
    }

    private static String message(Exception e) {
        if (e instanceof InvalidDefinitionException invalid) {
            int count = invalid.problems().size();
            return (count == 1 ? "1 problem" : count + " problems") + " in the search space:\n" + e.getMessage();
        }
        String text = e.getMessage();
        if (text == null) {
            return e.getClass().getSimpleName();
        }
        boolean explains = foreseen(e) && !(e instanceof IOException);
        return explains ? text : e.getClass().getSimpleName() + ": " + text;
    }

    /** The error and what caused it, innermost last, each once: frameworks tend to say only that something failed. */
    static String causes(Throwable error) {
        Set<String> texts = new LinkedHashSet<>();
        for (Throwable cause = error; cause != null && texts.size() < 10; cause = cause.getCause()) {
            texts.add(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        }
        return String.join("\n  because ", texts);
    }
}

package io.diapason.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.space.Vocabulary.Accepted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's table of everything a search may vary is made of {@link SpeechSetting}. */
class SettingsTableTest {
    private static final String BEGIN = "<!-- settings: made of SpeechSetting, compared by SettingsTableTest -->\n";
    private static final String END = "<!-- end of settings -->";

    @Test
    void theReadmeHasEverySettingAsItIs() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(readme).contains(BEGIN, END);

        assertThat(readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END)))
                .isEqualTo(table());
    }

    private static String table() {
        return Arrays.stream(SpeechSetting.values())
                .map(SettingsTableTest::row)
                .collect(Collectors.joining("", "| parameter | effect | range | standard |\n|---|---|---|---|\n", ""));
    }

    private static String row(SpeechSetting setting) {
        return "| `%s` | %s | %s | %s |%n"
                .formatted(
                        setting.label(),
                        setting.accepted().effect(),
                        range(setting.accepted()),
                        setting.standard() instanceof Number number
                                ? number(number.doubleValue())
                                : setting.standard());
    }

    private static String range(Accepted accepted) {
        return switch (accepted.kind()) {
            case INTEGER, REAL -> number(accepted.min()) + " to " + number(accepted.max());
            case BOOLEAN -> "true, false";
            case TEXT -> String.join(", ", accepted.values());
        };
    }

    private static String number(double value) {
        String pattern = value != 0 && Math.abs(value) < 1e-4 ? "0E0" : "#,##0.####";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}

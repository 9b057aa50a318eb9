package io.diapason.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.search.space.InvalidDefinitionException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTextTest {
    @TempDir
    Path folder;

    @Test
    void findsAShippedSpaceByItsName() throws Exception {
        assertThat(SearchText.of("quickstart").definition().name()).isEqualTo("quickstart");
    }

    @Test
    void changesTheBudgetAndNothingElse() throws Exception {
        SearchText text = SearchText.of("quickstart");
        SearchText changed = text.withBudget(3, 2);
        assertThat(changed.definition().budget().trials()).isEqualTo(3);
        assertThat(changed.definition().budget().epochs()).isEqualTo(2);
        assertThat(changed.text().lines().count()).isEqualTo(text.text().lines().count());
        assertThat(text.withBudget(null, null).text()).isEqualTo(text.text());
    }

    @Test
    void refusesABudgetThatNoSearchMayHave() throws Exception {
        SearchText text = SearchText.of("quickstart");
        assertThatThrownBy(() -> text.withBudget(0, null)).isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void namesTheShippedOnesWhenThereIsNoSuchFile() {
        assertThatThrownBy(() -> SearchText.of("nowhere.yaml"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("nowhere.yaml")
                .hasMessageContaining("quickstart");
    }

    @Test
    void refusesAFileThatIsFarTooLong() throws Exception {
        Path file = Files.write(folder.resolve("bomb.yaml"), new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> SearchText.of(file.toString())).hasMessageContaining("1 MiB");
    }
}

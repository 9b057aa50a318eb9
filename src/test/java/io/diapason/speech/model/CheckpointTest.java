package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final EpochResult FIRST = new EpochResult(1, Map.of(), 1);
    private static final EpochResult SECOND = new EpochResult(2, Map.of(), 1);

    @Test
    void refusesPartsThatDoNotFitEachOther() {
        Checkpoint.Best best = new Checkpoint.Best(1, new float[3], new float[1][2]);

        assertThatThrownBy(() -> of("x", 1, Optional.empty(), List.of(FIRST)))
                .hasMessage("a checkpoint's identity must be a SHA-256 in hex, but is x");
        assertThatThrownBy(() -> of(RandomCheckpoints.IDENTITY, 2, Optional.empty(), List.of(FIRST)))
                .hasMessageContaining("history must have 2 epochs, but is 1");
        assertThatThrownBy(() -> of(RandomCheckpoints.IDENTITY, 2, Optional.empty(), List.of(SECOND, FIRST)))
                .hasMessageContaining("must be in its place, but is 2");
        assertThatThrownBy(() -> of(RandomCheckpoints.IDENTITY, 1, Optional.of(best), List.of(FIRST)))
                .hasMessageContaining("must have 4 weights, but is 3");
        assertThatThrownBy(() -> new Checkpoint.Best(1, new float[3], new float[][] {{1, 2}, {1}}))
                .hasMessageContaining("must be of 2 classes, but is 1");
        assertThat(of(RandomCheckpoints.IDENTITY, 2, Optional.empty(), List.of(FIRST, SECOND))
                        .history())
                .hasSize(2);
    }

    private static Checkpoint of(
            String identity, int epoch, Optional<Checkpoint.Best> best, List<EpochResult> history) {
        return new Checkpoint(identity, epoch, new float[4], new float[0], best, history, 0, 0, 1, Map.of());
    }

    @Test
    void theHashOfWeightsIsThatOfTheirBytes() throws Exception {
        float[] weights = new float[(1 << 16) + 3];
        ByteBuffer bytes = ByteBuffer.allocate(4 * weights.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i / 7f;
            bytes.putFloat(weights[i]);
        }

        assertThat(Weights.sha256(weights))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array())));
        weights[1 << 16] = Math.nextUp(weights[1 << 16]);
        assertThat(Weights.sha256(weights))
                .isNotEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array())));
        // printf '\x00\x00\x80\x3f' | sha256sum
        assertThat(Weights.sha256(new float[] {1}))
                .isEqualTo("e00e5eb9444182f352323374ef4e08ebcb784725fdd4fd612d7730540b3e0c8c");
    }
}

package io.diapason.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.api.Access.Call;
import io.diapason.api.Access.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private static final Access LOCAL = new Access(true, "secret"::equals);
    private static final Access OPEN = new Access(false, "secret"::equals);

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8440", "127.0.0.1:8440", "[::1]:8440", "127.1.2.3"})
    void letsThisMachineIn(String host) {
        assertThat(LOCAL.refuse(new Call("api/studies", host, null, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example:8440",
                "192.168.1.1",
                "10.0.0.1:8440",
                ""
            })
    void refusesOtherHosts(String host) {
        assertThat(LOCAL.refuse(new Call("api/studies", host, null, null, null)))
                .get()
                .extracting(Refusal::status)
                .isEqualTo(403);
    }

    @Test
    void refusesPagesOfOtherOriginsOnly() {
        assertThat(LOCAL.refuse(new Call("api/studies", "localhost:8440", "http://localhost:8440", null, null)))
                .isEmpty();
        assertThat(LOCAL.refuse(new Call("api/studies", "localhost:8440", "http://localhost:9000", null, null)))
                .isPresent();
        assertThat(LOCAL.refuse(new Call("api/studies", "localhost:8440", "null", null, null)))
                .isPresent();
    }

    @Test
    void asksForTheTokenBeyondThisMachine() {
        assertThat(OPEN.refuse(new Call("api/studies", "voice.lab", null, null, null)))
                .get()
                .extracting(Refusal::status)
                .isEqualTo(401);
        assertThat(OPEN.refuse(new Call("api/studies", "voice.lab", null, "secret", null)))
                .isEmpty();
        assertThat(OPEN.refuse(new Call("api/studies", "voice.lab", null, null, "secret")))
                .isEmpty();
        assertThat(OPEN.refuse(new Call("api/studies", "voice.lab", null, "wrong", "wrong")))
                .isPresent();
        assertThat(OPEN.refuse(new Call("api/session", "voice.lab", null, null, null)))
                .isEmpty();
    }

    @Test
    void asksWorkersForTheTokenEverywhereAndInNoCookie() {
        assertThat(LOCAL.refuse(new Call("api/worker/claim", "localhost", null, null, "secret")))
                .isPresent();
        assertThat(LOCAL.refuse(new Call("api/worker/claim", "localhost", null, "secret", null)))
                .isEmpty();
    }
}

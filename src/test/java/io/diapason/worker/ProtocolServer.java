package io.diapason.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.Ended;
import io.diapason.protocol.EpochReport;
import io.diapason.protocol.ExaminationOutcome;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.SignOfLife;
import io.diapason.protocol.Verdict;
import io.diapason.protocol.VerdictReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The service's side of the worker protocol over real HTTP, with a say in every answer. */
final class ProtocolServer implements AutoCloseable {
    static final String TOKEN = "secret";
    private static final ObjectMapper JSON = new ObjectMapper();

    final Queue<Assignment> waiting = new ConcurrentLinkedQueue<>();
    /** What came, e.g. {@code 7/1 epochs}. */
    final Queue<String> heard = new ConcurrentLinkedQueue<>();

    final Queue<EpochReport> epochs = new ConcurrentLinkedQueue<>();
    final Queue<SignOfLife> signs = new ConcurrentLinkedQueue<>();
    final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    final Queue<ExaminationOutcome> examinations = new ConcurrentLinkedQueue<>();
    final Set<Long> ended = ConcurrentHashMap.newKeySet();
    final List<byte[]> bundles = new ArrayList<>();
    /** HTTP status to answer a message with instead of taking it; 0 = take it. */
    volatile Function<String, Integer> status = message -> 0;
    /** Verdict by message. */
    volatile Function<String, Verdict> verdict = message -> Verdict.CONTINUE;

    private HttpServer server;

    ProtocolServer() throws IOException {
        server = listen(0);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Goes away and comes back at the same port. */
    void restartAfter(long milliseconds) throws IOException, InterruptedException {
        int port = server.getAddress().getPort();
        server.stop(0);
        Thread.sleep(milliseconds);
        server = listen(port);
    }

    private HttpServer listen(int port) throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        listening.createContext("/api/worker/", this::handle);
        listening.setExecutor(Executors.newCachedThreadPool());
        listening.start();
        return listening;
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String message = exchange.getRequestURI()
                .getPath()
                .replace("/api/worker/", "")
                .replaceAll("trials/(\\d+)/attempts/(\\d+)/", "$1/$2 ");
        boolean known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        int refused = known ? status.apply(message) : 401;
        heard.add(refused == 0 ? message : message + " -> " + refused);
        if (refused != 0) {
            answer(exchange, refused, "{\"detail\":\"said the test\"}".getBytes());
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, bundles.get(0));
        } else {
            Object reply = take(message, exchange, body);
            answer(exchange, reply == null ? 204 : 200, reply == null ? new byte[0] : JSON.writeValueAsBytes(reply));
        }
    }

    private @Nullable Object take(String message, HttpExchange exchange, byte[] body) throws IOException {
        if (message.equals("claim")) {
            return waiting.poll();
        }
        if (message.equals("ended")) {
            return new Ended(JSON.readValue(body, Ended.class).trials().stream()
                    .filter(ended::contains)
                    .toList());
        }
        if (message.endsWith("epochs")) {
            epochs.add(JSON.readValue(body, EpochReport.class));
        } else if (message.endsWith("heartbeat")) {
            signs.add(JSON.readValue(body, SignOfLife.class));
        } else if (message.endsWith("artifacts/model")) {
            bundles.add(body);
            heard.add("sha256 " + exchange.getRequestHeaders().getFirst("X-Content-SHA256"));
            return null;
        } else if (message.startsWith("examinations/") && message.endsWith("finish")) {
            examinations.add(JSON.readValue(body, ExaminationOutcome.class));
            return null;
        } else if (message.endsWith("finish")) {
            outcomes.add(JSON.readValue(body, Outcome.class));
            return null;
        }
        return new VerdictReply(verdict.apply(message));
    }

    private static void answer(HttpExchange exchange, int code, byte[] body) throws IOException {
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

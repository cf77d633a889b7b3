package io.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.ForkedJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application in a JVM of its own, with its own data folder and embedded database, so that it can be killed. */
final class ForkedTouchstone implements AutoCloseable {

    private static final String READY = "Touchstone is ready: ";
    private static final String TOKEN = "Demo API token: ";
    private static final int MEGABYTES = 512;
    private static final Duration START_MAX = Duration.ofMinutes(5);
    private static final Duration IMPORT_MAX = Duration.ofMinutes(5);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    private final Path data;
    private final Process process;
    private final ConcurrentLinkedQueue<String> output = new ConcurrentLinkedQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    private ForkedTouchstone(Path data, Process process, int port) {
        this.data = data;
        this.process = process;
        this.base = "http://localhost:" + port;
    }

    /** Starts on the folder, made or left behind by an earlier one, and waits until it serves. */
    static ForkedTouchstone start(Path data) throws IOException {
        return start(data, Map.of());
    }

    /** The same with settings of its own. */
    static ForkedTouchstone start(Path data, Map<String, String> settings) throws IOException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(ForkedJava.touchstone(MEGABYTES));
        builder.redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "TOUCHSTONE_DATA", data.toString(),
                        "TOUCHSTONE_DEMO", "empty",
                        "SERVER_PORT", Integer.toString(port)));
        builder.environment().putAll(settings);
        ForkedTouchstone forked = new ForkedTouchstone(data, builder.start(), port);
        forked.readOutput();
        forked.await(() -> forked.line(READY) != null, START_MAX, "start");
        return forked;
    }

    /** Sends a file and answers where to ask for its import. */
    String post(String kind, Path csv) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                request("/api/v1/imports/" + kind)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofFile(csv))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return URI.create(response.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    /** Sends a command of the ledger and answers whatever comes back. */
    HttpResponse<String> postJson(String path, String key, String body) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .timeout(ANSWER_MAX)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JsonNode get(String path) {
        try {
            HttpResponse<String> response = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether it says of itself that it is up, its database with it. */
    boolean serves() {
        try {
            HttpRequest asked = HttpRequest.newBuilder(URI.create(base + "/actuator/health"))
                    .timeout(ANSWER_MAX)
                    .build();
            return client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks for a page as a browser would that holds the cookie, and is led nowhere. */
    HttpResponse<String> page(String path, String cookie) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Cookie", cookie)
                        .timeout(ANSWER_MAX)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form of a page. */
    HttpResponse<String> form(String path, String cookie, String fields) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(ANSWER_MAX)
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Name and password of a demo account, as the start printed them. */
    String[] signIn(String role) {
        return Objects.requireNonNull(line("Demo sign-in: " + role + " "), role).split(" ", -1);
    }

    /** Waits for the end of an import and answers it. */
    JsonNode ended(String importPath) {
        await(() -> !get(importPath).path("state").asString().equals("running"), IMPORT_MAX, importPath);
        return get(importPath);
    }

    /** Waits until something is so; fails, with all that was printed and where each thread stands, when it never is. */
    void await(Supplier<Boolean> condition, Duration most, String what) {
        long until = System.nanoTime() + most.toNanos();
        while (!condition.get()) {
            if (System.nanoTime() > until || !process.isAlive()) {
                tellWhereThreadsStand();
                throw new IllegalStateException(what + " did not come to pass:\n" + String.join("\n", output));
            }
            pause();
        }
    }

    /** A JVM prints it on this signal; of a dead one nothing comes. */
    private void tellWhereThreadsStand() {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            Thread.sleep(2_000);
        } catch (IOException e) {
            output.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As {@code kill -9} does; the database program goes on without its parent. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Kills the database's main process, which takes its children with it. */
    void killDatabase() throws IOException, InterruptedException {
        long pid = databasePid();
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        assertThat(postmaster.destroyForcibly()).isTrue();
        postmaster.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private long databasePid() throws IOException {
        try (Stream<Path> files = Files.find(data, 4, (path, attributes) -> path.endsWith("postmaster.pid"))) {
            Path file = files.findFirst().orElseThrow();
            return Long.parseLong(Files.readAllLines(file).get(0).strip());
        }
    }

    private HttpRequest.Builder request(String path) {
        String token = Objects.requireNonNull(line(TOKEN), "no token was printed");
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private @Nullable String line(String start) {
        return output.stream()
                .filter(line -> line.contains(start))
                .map(line ->
                        line.substring(line.indexOf(start) + start.length()).strip())
                .findFirst()
                .orElse(null);
    }

    private void readOutput() {
        Thread reader = new Thread(
                () -> {
                    try (BufferedReader lines = process.inputReader()) {
                        lines.lines().forEach(output::add);
                    } catch (IOException | RuntimeException ended) {
                        output.add(List.of(ended).toString());
                    }
                },
                "forked-touchstone");
        reader.setDaemon(true);
        reader.start();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package io.touchstone.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks over HTTP from another process, as fast as answers come: 8 connections, one thread. */
record Wrk(String name, int port, String script, int seconds) implements Arm {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");

    /** One path again and again. */
    static Wrk same(String name, int port, String path, int seconds, @Nullable String token) {
        return new Wrk(name, port, header(token) + "wrk.path = '%s'%n".formatted(path), seconds);
    }

    /** The path of each shop in turn, in which {@code %d} stands for its number. */
    static Wrk shops(String name, int port, String path, int shops, int seconds, @Nullable String token) {
        String script = header(token) + """
                local shop = 0
                request = function()
                  shop = (shop + 1) %% %d
                  return wrk.format(nil, string.format('%s', shop))
                end
                """.formatted(shops, path);
        return new Wrk(name, port, script, seconds);
    }

    static Wrk same(String name, int port, String path, int seconds) {
        return same(name, port, path, seconds, null);
    }

    /** The same with one more header. */
    Wrk with(String header, String value) {
        return new Wrk(name, port, script + "wrk.headers['%s'] = '%s'%n".formatted(header, value), seconds);
    }

    private static String header(@Nullable String token) {
        return token == null ? "" : "wrk.headers['Authorization'] = 'Bearer %s'%n".formatted(token);
    }

    @Override
    public long run() throws IOException, InterruptedException {
        Path file = Files.createTempFile(Path.of("target"), "wrk", ".lua");
        try {
            Files.writeString(file, script);
            String said = wrk(file);
            Matcher requests = REQUESTS.matcher(said);
            if (!requests.find() || said.contains("Non-2xx") || said.contains("Socket errors")) {
                throw new IllegalStateException(name + " got wrong answers: " + said);
            }
            return Long.parseLong(requests.group(1));
        } finally {
            Files.delete(file);
        }
    }

    private String wrk(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c8",
                        "-d" + seconds + "s",
                        "-s",
                        file.toString(),
                        "http://127.0.0.1:" + port + "/")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Report.mustEqual("wrk's exit code", process.waitFor(), 0);
        return said;
    }
}

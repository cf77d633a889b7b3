package io.touchstone.shell.database;

import io.touchstone.support.ForkedJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The application in a process of its own, as an operator runs it, so that it can be killed. */
final class ForkedApplication implements AutoCloseable {

    private static final int MEGABYTES = 512;
    private static final String READY = "Touchstone is ready: http://localhost:";

    private final Process process;
    private final Path output;

    private ForkedApplication(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it on the data folder and any free port, with the given further settings and arguments. */
    static ForkedApplication start(Path data, Map<String, String> settings, String... arguments) throws IOException {
        Path output = Files.createTempFile("touchstone", ".out");
        List<String> command = new ArrayList<>(ForkedJava.touchstone(MEGABYTES));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("TOUCHSTONE_"));
        builder.environment().put("TOUCHSTONE_DATA", data.toString());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(settings);
        return new ForkedApplication(builder.start(), output);
    }

    /** Waits until it serves and answers its port. */
    int awaitReady() {
        Awaitility.await("the ready line")
                .atMost(Duration.ofMinutes(3))
                .failFast("it ended: " + output, () -> !process.isAlive())
                .until(() -> output().contains(READY));
        return Integer.parseInt(output().split(READY)[1].split("\\R")[0]);
    }

    String output() throws RuntimeException {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Waits for its end and answers the exit code. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end: " + output());
        }
        return process.exitValue();
    }

    /** As by kill -9 or a crash: nothing of it gets to run any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As by the operator or the system: everything is closed in order. */
    void terminate() {
        process.destroy();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(output);
    }
}

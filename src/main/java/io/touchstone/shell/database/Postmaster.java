package io.touchstone.shell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The server process that {@code postmaster.pid} names: ours, an orphan of a killed one, or long gone. */
record Postmaster(Path cluster, long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** A process number above what any system gives out. */
    private static final String NOBODY = "2147483647";

    /** Empty when no server runs or one was shut down in order. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            return Optional.of(
                    new Postmaster(cluster, Long.parseLong(lines.get(0).strip()), port, ready));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException absentOrHalfWritten) {
            return Optional.empty();
        }
    }

    /** Whether the process lives and is a PostgreSQL on this cluster; a number may have gone to another program since. */
    boolean lives() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(this::isOnCluster)
                .isPresent();
    }

    /** A dead process waiting for its parent still has arguments on some systems, but no program. */
    private boolean isOnCluster(ProcessHandle.Info info) {
        String program = info.command().orElse("");
        boolean postgres = program.contains("postgres");
        boolean ours = program.startsWith(cluster.resolveSibling("programs-").toString());
        boolean onIt = info.arguments().stream().flatMap(Arrays::stream).anyMatch(cluster.toString()::equals);
        return postgres && (ours || onIt);
    }

    /**
     * PostgreSQL will not start while a living process has the number in its file. The file itself stays: by it
     * PostgreSQL finds out whether anybody still uses the cluster's shared memory.
     */
    void disown() throws IOException {
        List<String> lines = Files.readAllLines(file(cluster));
        lines.set(0, NOBODY);
        Files.write(file(cluster), lines);
    }

    /** What was cut short while being written names nobody, and PostgreSQL would stumble over it. */
    static void deleteHalfWritten(Path cluster) throws IOException {
        if (Files.exists(file(cluster)) && of(cluster).isEmpty()) {
            Files.delete(file(cluster));
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}

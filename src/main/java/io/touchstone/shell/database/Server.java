package io.touchstone.shell.database;

import io.touchstone.shell.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process on the cluster: repaired, started, looked after and stopped. */
final class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int ATTEMPTS_MAX = 20;
    private static final int RECOVERY_SECONDS_MAX = 600;
    private static final int STOP_SECONDS_MAX = 60;

    private final PostgresPrograms programs;
    private final Path cluster;
    private final ServerLog log;
    private final Map<String, String> settings;

    Server(PostgresPrograms programs, ClusterFolder folder, Map<String, String> settings) {
        this.programs = programs;
        this.cluster = folder.cluster();
        this.log = new ServerLog(folder.log());
        this.settings = settings;
    }

    /** Starts on a free port and answers it. */
    int start() {
        log.rotate();
        return start(0);
    }

    /** Starts on the port, or on any free one when it is 0; waits out what a killed server left behind. */
    int start(int wanted) {
        clearRemains(cluster, programs);
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            int port = wanted == 0 ? freePort() : wanted;
            long before = log.size();
            PostgresPrograms.Outcome outcome = programs.run("", startCommand(port));
            if (outcome.succeeded()) {
                return port;
            }
            said = log.since(before) + "\n" + outcome.output();
            if (!passes(said)) {
                break;
            }
            pause();
        }
        throw new CannotStart("The database in %s did not start: %s (its log is %s)"
                .formatted(cluster, ServerLog.reason(said), log.file()));
    }

    /** Another program took the port, or the processes of a killed server are not all gone. */
    private static boolean passes(String said) {
        return said.contains("Address already in use")
                || said.contains("could not create any TCP/IP sockets")
                || said.contains("shared memory block");
    }

    private List<String> startCommand(int port) {
        var options = new ArrayList<String>();
        options.add("-p " + port);
        settings.forEach((name, value) -> options.add("-c " + name + "=" + value));
        return List.of(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                Integer.toString(RECOVERY_SECONDS_MAX),
                "-D",
                cluster.toString(),
                "-l",
                log.file().toString(),
                "-o",
                String.join(" ", options));
    }

    /**
     * After a kill of the application its PostgreSQL runs on, and is stopped here; after a kill of both, the number in
     * the file may belong to another program by now.
     */
    static void clearRemains(Path cluster, PostgresPrograms programs) {
        try {
            Postmaster.deleteHalfWritten(cluster);
            Postmaster left = Postmaster.of(cluster).orElse(null);
            if (left == null) {
                return;
            }
            if (left.lives()) {
                LOG.warn("Stopping the PostgreSQL (process {}) that a killed Touchstone left behind", left.pid());
                stop(cluster, programs);
            } else {
                left.disown();
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The remains of a killed PostgreSQL in %s cannot be cleared (%s).".formatted(cluster, e), e);
        }
    }

    void stop() {
        stop(cluster, programs);
    }

    /** Clients are sent away; what they had not committed is rolled back. */
    private static void stop(Path cluster, PostgresPrograms programs) {
        if (!stop(cluster, programs, "fast").succeeded()) {
            PostgresPrograms.Outcome outcome = stop(cluster, programs, "immediate");
            if (!outcome.succeeded()
                    && Postmaster.of(cluster).filter(Postmaster::lives).isPresent()) {
                throw new CannotStart(
                        "The PostgreSQL on %s cannot be stopped: %s".formatted(cluster, outcome.output()));
            }
        }
    }

    private static PostgresPrograms.Outcome stop(Path cluster, PostgresPrograms programs, String mode) {
        return programs.run(
                "",
                List.of(
                        "pg_ctl",
                        "stop",
                        "-w",
                        "-t",
                        Integer.toString(STOP_SECONDS_MAX),
                        "-m",
                        mode,
                        "-D",
                        cluster.toString()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No port is free on the loopback address (%s).".formatted(e), e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

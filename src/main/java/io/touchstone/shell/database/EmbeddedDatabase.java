package io.touchstone.shell.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of the application's own in its data folder, for as long as the application runs. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final long WATCH_SECONDS = 2;

    private final ClusterFolder folder;
    private final InstanceLock lock;
    private final Map<String, String> settings;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(EmbeddedDatabase::thread);
    private @Nullable Server server;
    private @Nullable Passwords passwords;
    private int port;
    private boolean closed;

    private EmbeddedDatabase(ClusterFolder folder, InstanceLock lock, Map<String, String> settings) {
        this.folder = folder;
        this.lock = lock;
        this.settings = settings;
    }

    /** Takes the data folder for this process, or refuses at once when another has it; nothing runs yet. */
    public static EmbeddedDatabase claim(Path dataFolder) {
        ClusterFolder folder = ClusterFolder.within(dataFolder);
        return new EmbeddedDatabase(folder, InstanceLock.take(dataFolder), ServerSettings.durable());
    }

    /** Empty when another process has the data folder. */
    static Optional<EmbeddedDatabase> tryClaim(Path dataFolder) {
        ClusterFolder folder = ClusterFolder.within(dataFolder);
        return InstanceLock.tryTake(dataFolder)
                .map(lock -> new EmbeddedDatabase(folder, lock, ServerSettings.durable()));
    }

    /** The same for tests: quicker, and not made to survive a power cut. */
    public static EmbeddedDatabase claimVolatile(Path dataFolder) {
        ClusterFolder folder = ClusterFolder.within(dataFolder);
        return new EmbeddedDatabase(folder, InstanceLock.take(dataFolder), ServerSettings.volatileData());
    }

    /** Unpacks, makes and repairs what needs it, and answers when the server takes connections. */
    public synchronized void start() {
        if (closed || server != null) {
            return;
        }
        PostgresPrograms programs = PostgresPrograms.within(folder.root());
        Server.clearRemains(folder.cluster(), programs);
        passwords = Cluster.prepare(folder, programs);
        var started = new Server(programs, folder, settings);
        port = started.start();
        server = started;
        Future<?> unused = watch.scheduleWithFixedDelay(this::revive, WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
    }

    /** The role of migrations, which owns every table. */
    public DatabaseLogin owner() {
        return login(port, Cluster.OWNER, passwords().owner());
    }

    /** The role of the running application, which owns nothing and so cannot switch a trigger off. */
    public DatabaseLogin application() {
        return application(port, passwords());
    }

    /** The same role on a server that another process runs. */
    static DatabaseLogin application(int port, Passwords passwords) {
        return login(port, Cluster.APPLICATION, passwords.application());
    }

    /** The role that may make databases; tests need it. */
    public DatabaseLogin superuser() {
        return login(port, Cluster.SUPERUSER, passwords().superuser());
    }

    private Passwords passwords() {
        return Objects.requireNonNull(passwords, "the embedded database was not started");
    }

    private static DatabaseLogin login(int port, String user, String password) {
        return new DatabaseLogin("127.0.0.1", port, Cluster.DATABASE, user, password);
    }

    /** A killed server is started again on its port: the pool reconnects, and what was not committed is gone. */
    private synchronized void revive() {
        if (closed
                || server == null
                || Postmaster.of(folder.cluster()).filter(Postmaster::lives).isPresent()) {
            return;
        }
        LOG.warn("PostgreSQL is gone; starting it again on port {}", port);
        try {
            server.start(port);
        } catch (RuntimeException e) {
            LOG.error("{}", e.getMessage());
        }
    }

    /** Stops the server and gives the folder back; callers close their connections before. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        watch.shutdownNow();
        try {
            if (server != null) {
                server.stop();
            }
        } finally {
            lock.close();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "postgres-watch");
        thread.setDaemon(true);
        return thread;
    }
}

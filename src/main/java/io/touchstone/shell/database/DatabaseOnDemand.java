package io.touchstone.shell.database;

import io.touchstone.shell.CannotStart;
import io.touchstone.shell.RunMode;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database for a command line: the running server's when one runs, else started for as long as it is needed. */
final class DatabaseOnDemand implements AutoCloseable {

    private static final int TRIES_MAX = 60;

    private final DataSource dataSource;
    private final @Nullable EmbeddedDatabase own;

    private DatabaseOnDemand(DataSource dataSource, @Nullable EmbeddedDatabase own) {
        this.dataSource = dataSource;
        this.own = own;
    }

    static DatabaseOnDemand of(RunMode mode, Environment environment) {
        return mode.embeddedDatabase() ? embedded(mode) : external(environment);
    }

    private static DatabaseOnDemand external(Environment environment) {
        return new DatabaseOnDemand(
                new DriverManagerDataSource(
                        Objects.requireNonNull(environment.getProperty("spring.datasource.url")),
                        environment.getProperty("spring.datasource.username", ""),
                        environment.getProperty("spring.datasource.password", "")),
                null);
    }

    private static DatabaseOnDemand embedded(RunMode mode) {
        if (!Files.exists(new ClusterFolder(mode.dataFolder().resolve("database")).cluster())) {
            throw new CannotStart("There is no database in the data folder %s.".formatted(mode.dataFolder()));
        }
        Optional<EmbeddedDatabase> free = EmbeddedDatabase.tryClaim(mode.dataFolder());
        if (free.isEmpty()) {
            return new DatabaseOnDemand(running(mode).dataSource(), null);
        }
        EmbeddedDatabase own = free.get();
        try {
            own.start();
            return new DatabaseOnDemand(own.application().dataSource(), own);
        } catch (RuntimeException e) {
            own.close();
            throw e;
        }
    }

    /** The server that holds the folder may be starting just now. */
    private static DatabaseLogin running(RunMode mode) {
        ClusterFolder folder = ClusterFolder.within(mode.dataFolder());
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            Optional<Postmaster> server = Postmaster.of(folder.cluster()).filter(Postmaster::ready);
            Passwords passwords = Passwords.read(folder.passwords());
            if (server.isPresent() && passwords != null) {
                return EmbeddedDatabase.application(server.get().port(), passwords);
            }
            pause();
        }
        throw new CannotStart("A Touchstone holds the data folder %s, but its database does not answer."
                .formatted(mode.dataFolder()));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}

package io.touchstone.support;

import io.touchstone.shell.CannotStart;
import io.touchstone.shell.database.EmbeddedDatabase;
import io.touchstone.shell.database.LesserRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The one PostgreSQL of a test run, with a migrated database that all others are copied from: our own embedded one, or
 * the one that {@code TOUCHSTONE_TEST_DB_URL} names (with {@code TOUCHSTONE_TEST_DB_USERNAME} and {@code …_PASSWORD};
 * the user must be allowed to make databases).
 */
final class TestServer {

    private static final int FOLDERS_MAX = 20;
    private static final int CLOSE_WAITS_MAX = 80;
    private static final int LEAVE_WAITS_MAX = 50;
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final Collection<ConfigurableApplicationContext> CONTEXTS = new ConcurrentLinkedQueue<>();

    /** Of this process, so that two test runs may share one external server. */
    private static final String PREFIX = "t" + ProcessHandle.current().pid() + "_";

    static final String TEMPLATE = PREFIX + "template";

    private final Login admin;
    private final Login owner;
    private final Login application;

    /** On one connection that stays: to sign in costs more than what is then asked for. */
    private final JdbcTemplate jdbc;

    private TestServer(Login admin, Login owner, Login application) {
        this.admin = admin;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(admin.url(), admin.user(), admin.password(), true));
        this.owner = owner;
        this.application = application;
    }

    /** Started by the first test that asks. */
    static TestServer get() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final TestServer SERVER = start();
    }

    private static TestServer start() {
        String url = System.getenv("TOUCHSTONE_TEST_DB_URL");
        TestServer server = url == null ? embedded() : external(url);
        server.dropLeftovers();
        server.migrateTemplate();
        return server;
    }

    private static TestServer embedded() {
        EmbeddedDatabase database = claimFolder();
        atEnd(database::close);
        database.start();
        return new TestServer(
                Login.of(
                        database.superuser().to("postgres").url(),
                        database.superuser().user(),
                        database.superuser().password()),
                Login.of(
                        database.owner().url(),
                        database.owner().user(),
                        database.owner().password()),
                Login.of(
                        database.application().url(),
                        database.application().user(),
                        database.application().password()));
    }

    /** The folder is kept from run to run, which saves making it; a run beside another one takes the next. */
    private static EmbeddedDatabase claimFolder() {
        for (int number = 1; ; number++) {
            try {
                return EmbeddedDatabase.claimVolatile(
                        Path.of("target/test-postgres-" + number).toAbsolutePath());
            } catch (CannotStart inUse) {
                if (number == FOLDERS_MAX) {
                    throw inUse;
                }
            }
        }
    }

    private static TestServer external(String url) {
        Map<String, String> environment = System.getenv();
        Login login = Login.of(
                url,
                environment.getOrDefault("TOUCHSTONE_TEST_DB_USERNAME", "postgres"),
                environment.getOrDefault("TOUCHSTONE_TEST_DB_PASSWORD", ""));
        return new TestServer(login, login, login);
    }

    /** On a server of our own nothing but ours can be left over. */
    private void dropLeftovers() {
        if (admin.equals(owner)) {
            return;
        }
        jdbc.queryForList("select datname from pg_database where datname ~ '^t[0-9]+_'", String.class)
                .forEach(this::drop);
    }

    private void migrateTemplate() {
        jdbc.execute("create database %s owner %s".formatted(TEMPLATE, owner.user()));
        Login template = owner.to(TEMPLATE);
        Flyway.configure()
                .dataSource(template.url(), template.user(), template.password())
                .locations("classpath:db/migration")
                .callbacks(new LesserRole(application.user()))
                .load()
                .migrate();
        if (admin.equals(owner)) {
            atEnd(this::dropOwn);
        }
    }

    /** Spring's own handlers would not run in a test run without Spring, and a plain hook would not wait for it. */
    private static void atEnd(Runnable work) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            for (int wait = 0; wait < CLOSE_WAITS_MAX && isAnyContextOpen(); wait++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
            }
            work.run();
        }));
    }

    private static boolean isAnyContextOpen() {
        return CONTEXTS.stream().anyMatch(ConfigurableApplicationContext::isActive);
    }

    /** The server is stopped only after this context has been closed. */
    void outlive(ConfigurableApplicationContext context) {
        CONTEXTS.add(context);
    }

    /** An external server is left as it was found; our own drops what is left over at its next start. */
    private void dropOwn() {
        jdbc.queryForList("select datname from pg_database where starts_with(datname, ?)", String.class, PREFIX)
                .forEach(this::drop);
    }

    /** A new database like the migrated one. */
    String copyOfTemplate() {
        String name = PREFIX + COPIES.incrementAndGet();
        copy(TEMPLATE, name);
        return name;
    }

    /** Copies a database that nobody may be connected to meanwhile; who is, is sent away. */
    void copy(String source, String target) {
        jdbc.execute("alter database %s with allow_connections false".formatted(source));
        try {
            sendAway(source);
            jdbc.execute("create database %s template %s strategy file_copy owner %s"
                    .formatted(target, source, owner.user()));
        } finally {
            jdbc.execute("alter database %s with allow_connections true".formatted(source));
        }
    }

    /** PostgreSQL itself would look a tenth of a second later whether everybody has gone; they have within milliseconds. */
    private void sendAway(String database) {
        jdbc.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", row -> {}, database);
        for (int wait = 0; wait < LEAVE_WAITS_MAX && isAnybodyIn(database); wait++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private boolean isAnybodyIn(String database) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from pg_stat_activity where datname = ?)", Boolean.class, database));
    }

    void drop(String database) {
        sendAway(database);
        jdbc.execute("drop database if exists %s with (force)".formatted(database));
    }

    Login application(String database) {
        return application.to(database);
    }

    Login owner(String database) {
        return owner.to(database);
    }

    /** How to sign in to a database. */
    record Login(String url, String user, String password) {

        static Login of(String url, String user, String password) {
            return new Login(url, user, password);
        }

        Login to(String database) {
            URI parts = URI.create(url.substring("jdbc:".length()));
            String query = parts.getQuery() == null ? "" : "?" + parts.getQuery();
            return new Login(
                    "jdbc:postgresql://%s/%s%s".formatted(parts.getAuthority(), database, query), user, password);
        }

        DataSource dataSource() {
            return new DriverManagerDataSource(url, user, password);
        }
    }
}

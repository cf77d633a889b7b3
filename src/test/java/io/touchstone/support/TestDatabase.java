package io.touchstone.support;

import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A database of one's own: all migrations are applied, nothing else is in it.
 *
 * <p>For a test of SQL without Spring (about 0.1 s each):
 *
 * <pre>{@code
 * private static final TestDatabase DATABASE = TestDatabase.create();
 *
 * @AfterAll
 * static void drop() {
 *     DATABASE.close();
 * }
 *
 * @BeforeEach
 * void reset() {
 *     DATABASE.reset();
 * }
 *
 * JdbcTemplate jdbc = DATABASE.jdbc();
 * }</pre>
 *
 * <p>With Spring use {@link TouchstoneTest}, which does all this itself.
 */
public final class TestDatabase implements AutoCloseable {

    private final String name;
    private @Nullable String kept;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A fresh copy of the migrated database. */
    public static TestDatabase create() {
        return new TestDatabase(TestServer.get().copyOfTemplate());
    }

    /** Connections as the running application has them: of the role that owns no table, opened one by one. */
    public DataSource dataSource() {
        return TestServer.get().application(name).dataSource();
    }

    /** Statements as the running application. */
    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource());
    }

    /** Statements as the owner of the tables, who may tamper with what the application may not. */
    public JdbcTemplate ownerJdbc() {
        return new JdbcTemplate(TestServer.get().owner(name).dataSource());
    }

    /** The settings by which an application, in this process or a forked one, connects to this database. */
    public Map<String, Object> springProperties() {
        TestServer.Login login = TestServer.get().application(name);
        return Map.of(
                "spring.datasource.url", login.url(),
                "spring.datasource.username", login.user(),
                "spring.datasource.password", login.password(),
                "spring.flyway.enabled", "false");
    }

    /** Keeps the present content as the one that {@link #reset} goes back to. */
    public void keep() {
        String snapshot = name + "_kept";
        TestServer.get().drop(snapshot);
        TestServer.get().copy(name, snapshot);
        kept = snapshot;
    }

    /** Back to the kept content, or to the migrated database; open connections are cut. */
    public void reset() {
        TestServer.get().drop(name);
        TestServer.get().copy(kept == null ? TestServer.TEMPLATE : kept, name);
    }

    @Override
    public void close() {
        TestServer.get().drop(name);
        if (kept != null) {
            TestServer.get().drop(kept);
        }
    }
}

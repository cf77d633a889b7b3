package io.touchstone.shell.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where a database is and as whom to sign in to it. */
public record DatabaseLogin(String host, int port, String database, String user, String password) {

    public String url() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** The same login to another database of the server. */
    public DatabaseLogin to(String other) {
        return new DatabaseLogin(host, port, other, user, password);
    }

    /** Connections that are opened one by one; a pool is for the running application. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(url(), user, password);
    }

    @Override
    public String toString() {
        return user + "@" + url();
    }
}

package io.touchstone.shell.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the running application's role what it needs on the tables that migrations make as their owner, and nothing
 * more: it cannot alter a table or switch a trigger off, and on append-only tables it can neither update nor delete.
 */
public final class LesserRole implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(LesserRole.class);
    private static final int MAINTAIN_SINCE = 17;

    /**
     * What a trigger refuses, the role is not granted either. A function that never returns can only raise; a trigger
     * with a condition or for some columns does not refuse all.
     */
    private static final String REFUSED_BY_TRIGGER = """
            select distinct format('revoke %s on %s from ', refused.act, t.tgrelid::regclass)
              from pg_trigger t
              join pg_class c on c.oid = t.tgrelid and c.relnamespace = 'public'::regnamespace
              join pg_proc p on p.oid = t.tgfoid and p.prosrc !~* '\\mreturn\\M'
              join (values (8, 'delete'), (16, 'update'), (32, 'truncate')) refused (bit, act) on t.tgtype & refused.bit <> 0
             where not t.tgisinternal and t.tgqual is null and cardinality(t.tgattr::smallint[]) = 0
            """;

    /** Tables whose comment says so are written by functions that run as their owner, and by nobody else. */
    private static final String WRITTEN_BY_FUNCTIONS = """
            select format('revoke insert, update, delete, truncate on %s from ', c.oid::regclass)
              from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
               and obj_description(c.oid, 'pg_class') like '%Written through functions only.'
            """;

    private final String role;

    /** For the role of the given name; when migrations run as the same one, nothing is done. */
    public LesserRole(String role) {
        this.role = role;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "lesserRole";
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            Connection connection = context.getConnection();
            if (role.equals(connection.getMetaData().getUserName())) {
                warnOnce(event);
            } else if (event == Event.BEFORE_MIGRATE) {
                grant(connection);
            } else {
                revokeRefused(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rights of the database role " + role + " could not be set", e);
        }
    }

    private void warnOnce(Event event) {
        if (event == Event.AFTER_MIGRATE) {
            LOG.warn("The application owns its tables: only triggers keep append-only rows; docs/operations.md,"
                    + " \"Two database roles\", tells how to give migrations a role of their own");
        }
    }

    /** Before the tables exist: what the owner makes from now on is granted as it is made. */
    private void grant(Connection connection) throws SQLException {
        boolean maintainable = connection.getMetaData().getDatabaseMajorVersion() >= MAINTAIN_SINCE;
        String maintain = maintainable ? ", maintain" : "";
        try (Statement statement = connection.createStatement()) {
            String name = statement.enquoteIdentifier(role, true);
            statement.execute("grant usage on schema public to " + name);
            statement.execute("alter default privileges in schema public grant select, insert, update, delete, truncate"
                    + maintain + " on tables to " + name);
            statement.execute(
                    "alter default privileges in schema public grant usage, select, update on sequences to " + name);
        }
    }

    private void revokeRefused(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String name = statement.enquoteIdentifier(role, true);
            for (String revocation : revocations(statement)) {
                statement.execute(revocation + name);
            }
            letLook(statement, name);
        }
    }

    /** Through lenses alone: what they show is read with the owner's rights, and the versions themselves stay out of reach. */
    private static void letLook(Statement statement, String name) throws SQLException {
        for (String schema : List.of("lens", "scope")) {
            statement.execute("grant usage on schema " + schema + " to " + name);
            statement.execute("grant select on all tables in schema " + schema + " to " + name);
        }
    }

    private static List<String> revocations(Statement statement) throws SQLException {
        List<String> revocations = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(REFUSED_BY_TRIGGER + " union all " + WRITTEN_BY_FUNCTIONS)) {
            while (rows.next()) {
                revocations.add(rows.getString(1));
            }
        }
        return revocations;
    }
}

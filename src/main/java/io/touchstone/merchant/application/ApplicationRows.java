package io.touchstone.merchant.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications as lists and headers show them. */
@Repository
class ApplicationRows {

    private static final String SELECT = """
            select application_id, number, account_id, merchant_id, source, state, round, matrix_version, high_risk,
                company_name, shop_name, shop_type, created_at, updated_at, updated_by, submitted_at, due_at, decided_at,
                first_decider, second_decider, version
            from merchant_application
            """;

    private final JdbcClient jdbc;

    ApplicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ApplicationView> find(UUID id) {
        return jdbc.sql(SELECT + " where application_id = :id")
                .param("id", id)
                .query(ApplicationRows::view)
                .optional();
    }

    /** The applications of an account, newest first. */
    List<ApplicationView> ofAccount(UUID account, int limit) {
        return jdbc.sql(SELECT + " where account_id = :account order by created_at desc limit :limit")
                .param("account", account)
                .param("limit", limit)
                .query(ApplicationRows::view)
                .list();
    }

    private static ApplicationView view(ResultSet row, int index) throws SQLException {
        return new ApplicationView(
                Rows.uuid(row, "application_id"),
                Rows.text(row, "number"),
                Rows.uuidOrNull(row, "account_id"),
                row.getString("merchant_id"),
                Rows.text(row, "source"),
                ApplicationState.of(Rows.text(row, "state")),
                row.getInt("round"),
                row.getObject("matrix_version", Integer.class),
                row.getBoolean("high_risk"),
                row.getString("company_name"),
                row.getString("shop_name"),
                row.getString("shop_type"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                row.getString("updated_by"),
                Rows.instantOrNull(row, "submitted_at"),
                Rows.instantOrNull(row, "due_at"),
                Rows.instantOrNull(row, "decided_at"),
                row.getString("first_decider"),
                row.getString("second_decider"),
                row.getLong("version"));
    }
}

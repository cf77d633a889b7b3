package io.touchstone.deposit.payment;

import io.touchstone.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of the bank and what was wrong in them. */
@Repository
class StatementBook {

    private static final int RECENT = 50;

    private static final String SELECT = """
            select s.statement_id, s.account_id, a.number, s.file_name, s.sha256, s.state, s.rows_total, s.rows_new, s.errors_total,
                   s.job_id, s.uploaded_at, s.finished_at
              from deposit_bank_statement s join deposit_bank_account a using (account_id)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StatementBook(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void open(UUID id, UUID account, String fileName, String sha256, UUID job, Instant at, Actor by) {
        jdbc.sql("""
                insert into deposit_bank_statement (statement_id, account_id, file_name, sha256, state, job_id, uploaded_at, uploaded_by)
                values (:id, :account, :name, :sha256, 'running', :job, :at, :by)
                """)
                .param("id", id)
                .param("account", account)
                .param("name", fileName)
                .param("sha256", sha256)
                .param("job", job)
                .param("at", Timestamp.from(at))
                .param("by", by.toString())
                .update();
    }

    /** Ends a running one and counts what it brought; false when it had ended. */
    boolean end(UUID id, BankStatement.State state, long rows, long errors, Instant at) {
        return jdbc.sql("""
                        update deposit_bank_statement s
                           set state = :state, finished_at = :at, rows_total = :rows, errors_total = :errors,
                               rows_new = (select count(*) from deposit_bank_line l where l.statement_id = s.statement_id)
                         where statement_id = :id and state = 'running'
                        """)
                        .param("id", id)
                        .param("state", state.word())
                        .param("at", Timestamp.from(at))
                        .param("rows", rows)
                        .param("errors", errors)
                        .update()
                == 1;
    }

    void keepErrors(UUID id, List<BankCellError> errors) {
        batches.update("delete from deposit_bank_error where statement_id = ?", id);
        batches.batchUpdate(
                "insert into deposit_bank_error (statement_id, position, cell, code, value) values (?, ?, ?, ?, ?)",
                IntStream.range(0, errors.size())
                        .mapToObj(place -> new Object[] {
                            id,
                            place,
                            errors.get(place).cell(),
                            errors.get(place).code(),
                            errors.get(place).value()
                        })
                        .toList());
    }

    List<BankCellError> errors(UUID id, int limit) {
        return jdbc.sql(
                        "select cell, code, value from deposit_bank_error where statement_id = :id order by position limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, index) ->
                        new BankCellError(row.getString("cell"), row.getString("code"), row.getString("value")))
                .list();
    }

    Optional<BankStatement> find(UUID id) {
        return jdbc.sql(SELECT + " where s.statement_id = :id")
                .param("id", id)
                .query(StatementBook::view)
                .optional();
    }

    /** The same content, on its way or done. */
    Optional<BankStatement> before(String sha256) {
        return jdbc.sql(SELECT + " where s.sha256 = :sha256 and s.state in ('running', 'done')")
                .param("sha256", sha256)
                .query(StatementBook::view)
                .optional();
    }

    /** The newest fifty. */
    List<BankStatement> recent() {
        return jdbc.sql(SELECT + " order by s.uploaded_at desc, s.statement_id desc limit " + RECENT)
                .query(StatementBook::view)
                .list();
    }

    private static BankStatement view(ResultSet row, int index) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new BankStatement(
                Objects.requireNonNull(row.getObject("statement_id", UUID.class)),
                Objects.requireNonNull(row.getObject("account_id", UUID.class)),
                row.getString("number"),
                row.getString("file_name"),
                row.getString("sha256"),
                BankStatement.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("rows_total"),
                row.getLong("rows_new"),
                row.getLong("errors_total"),
                row.getObject("job_id", UUID.class),
                row.getTimestamp("uploaded_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}

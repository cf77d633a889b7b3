package io.touchstone.merchant.bulk;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.bulk.BulkView.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of shops, what was wrong in them, and their rows until they have become applications. */
@Repository
class BulkBook {

    private static final int RECENT = 50;

    private static final String SELECT = """
            select bulk_id, file_name, sha256, format, state, rows_total, errors_total, uploaded_at, finished_at, job_id
              from merchant_bulk
            """;

    private static final String ADD_ROW = """
            insert into merchant_bulk_row (bulk_id, row_number, application_id, seller_kind, company_name, uscc, legal_person,
                division_code, registered_address, contact_name, contact_phone, contact_email, shop_name, shop_type,
                category_codes, brand_name, brand_right)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_ERROR =
            "insert into merchant_bulk_error (bulk_id, position, cell, field, code, value) values (?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BulkBook(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void open(BulkView view, Actor by) {
        jdbc.sql("""
                insert into merchant_bulk (bulk_id, file_name, sha256, format, state, rows_total, errors_total, uploaded_by,
                                           uploaded_at)
                values (:id, :name, :sha256, :format, 'faulty', 0, 0, :by, :at)
                """)
                .param("id", view.id())
                .param("name", view.fileName())
                .param("sha256", view.sha256())
                .param("format", view.format())
                .param("by", by.toString())
                .param("at", Timestamp.from(view.uploadedAt()))
                .update();
    }

    void addRows(UUID id, List<BulkRow> rows, Supplier<UUID> ids) {
        batches.batchUpdate(ADD_ROW, rows, rows.size(), (statement, row) -> {
            statement.setObject(1, id);
            statement.setInt(2, row.number());
            statement.setObject(3, ids.get());
            int place = 4;
            for (BulkField field : BulkField.values()) {
                if (field == BulkField.CATEGORY_CODES) {
                    statement.setArray(
                            place++,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", row.categories().toArray()));
                } else {
                    statement.setString(place++, row.value(field));
                }
            }
        });
    }

    void addErrors(UUID id, List<CellError> errors) {
        List<Object[]> rows = IntStream.range(0, errors.size())
                .mapToObj(place -> row(id, place, errors.get(place)))
                .toList();
        batches.batchUpdate(ADD_ERROR, rows);
    }

    private static Object[] row(UUID id, int place, CellError error) {
        return new Object[] {id, place, error.cell(), error.field(), error.code(), error.value()};
    }

    /** Rows whose shop has applied already and was not turned down. */
    List<KnownShop> appliedAlready(UUID id) {
        return jdbc.sql("""
                select r.row_number, a.number
                  from merchant_bulk_row r
                  join merchant_application a on a.uscc = r.uscc and a.shop_name = r.shop_name
                 where r.bulk_id = :id and a.state not in ('rejected', 'withdrawn')
                 order by r.row_number
                """)
                .param("id", id)
                .query((row, index) -> new KnownShop(row.getInt(1), row.getString(2)))
                .list();
    }

    /** @param number of the application that is there */
    record KnownShop(int row, String number) {}

    void checked(UUID id, State state, int rows, int errors) {
        jdbc.sql(
                        "update merchant_bulk set state = :state, rows_total = :rows, errors_total = :errors where bulk_id = :id")
                .param("id", id)
                .param("state", state.word())
                .param("rows", rows)
                .param("errors", errors)
                .update();
    }

    void confirm(UUID id, Actor by, UUID job) {
        jdbc.sql("update merchant_bulk set state = 'running', confirmed_by = :by, job_id = :job where bulk_id = :id")
                .param("id", id)
                .param("by", by.toString())
                .param("job", job)
                .update();
    }

    /** Ends a running import; false when it had ended. */
    boolean end(UUID id, State state, Instant at) {
        return jdbc.sql(
                                "update merchant_bulk set state = :state, finished_at = :at where bulk_id = :id and state = 'running'")
                        .param("id", id)
                        .param("state", state.word())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void drop(UUID id) {
        jdbc.sql("update merchant_bulk set state = 'dropped' where bulk_id = :id")
                .param("id", id)
                .update();
    }

    /** The rows hold names and addresses; they are kept no longer than they are needed. */
    void forgetRows(UUID id) {
        jdbc.sql("delete from merchant_bulk_row where bulk_id = :id")
                .param("id", id)
                .update();
    }

    Optional<BulkView> find(UUID id) {
        return jdbc.sql(SELECT + " where bulk_id = :id")
                .param("id", id)
                .query(BulkBook::view)
                .optional();
    }

    /** For a change: the row stays locked until the transaction ends. */
    Optional<BulkView> lock(UUID id) {
        return jdbc.sql(SELECT + " where bulk_id = :id for update")
                .param("id", id)
                .query(BulkBook::view)
                .optional();
    }

    /** The same content, on its way or done. */
    Optional<BulkView> before(String sha256) {
        return jdbc.sql(SELECT + " where sha256 = :sha256 and state in ('running', 'done')")
                .param("sha256", sha256)
                .query(BulkBook::view)
                .optional();
    }

    List<BulkView> recent() {
        return jdbc.sql(SELECT + " order by uploaded_at desc limit " + RECENT)
                .query(BulkBook::view)
                .list();
    }

    List<CellError> errors(UUID id, int limit) {
        return jdbc.sql("""
                select cell, field, code, value from merchant_bulk_error where bulk_id = :id order by position limit :limit
                """)
                .param("id", id)
                .param("limit", limit)
                .query((row, index) -> new CellError(
                        row.getString("cell"), row.getString("field"), row.getString("code"), row.getString("value")))
                .list();
    }

    /** All that exist; a category tree is small. */
    Set<String> categories() {
        return Set.copyOf(jdbc.sql("select category_code from taxonomy_category")
                .query(String.class)
                .list());
    }

    private static BulkView view(ResultSet row, int index) throws SQLException {
        return new BulkView(
                Objects.requireNonNull(row.getObject("bulk_id", UUID.class)),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("format"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("rows_total"),
                row.getInt("errors_total"),
                row.getTimestamp("uploaded_at").toInstant(),
                instant(row.getTimestamp("finished_at")),
                row.getObject("job_id", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

package io.touchstone.merchant.verification;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the reported changes. */
@Repository
class Changes {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcTemplate db;
    private final JsonMapper json;

    Changes(JdbcTemplate db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(Change change, String reportedBy) {
        Map<String, String> words = new LinkedHashMap<>();
        change.fields().forEach((field, text) -> words.put(field.word(), text));
        db.update(
                "insert into merchant_change (change_id, merchant_id, happened_on, reported_at, reported_by, in_time,"
                        + " due_at, base, fields, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)",
                change.id(),
                change.merchantId(),
                Date.valueOf(change.happenedOn()),
                Timestamp.from(change.reportedAt()),
                reportedBy,
                change.inTime(),
                Timestamp.from(change.dueAt()),
                change.base(),
                json.writeValueAsString(words),
                change.note());
    }

    Optional<Change> find(UUID id) {
        return db.query("select * from merchant_change where change_id = ?", this::change, id).stream()
                .findFirst();
    }

    /** Newest first; the one that waits is the first. */
    List<Change> of(String merchantId, int limit) {
        return db.query(
                "select * from merchant_change where merchant_id = ? order by reported_at desc, change_id desc limit ?",
                this::change,
                merchantId,
                limit);
    }

    /** Those that wait, the earliest due first. */
    List<Change> waiting(int limit) {
        return db.query(
                "select * from merchant_change where outcome is null order by due_at, change_id limit ?",
                this::change,
                limit);
    }

    /** False when somebody decided already. */
    boolean decide(UUID id, boolean verified, @Nullable String reason, Instant at, String by) {
        return db.update(
                        "update merchant_change set outcome = ?, decided_at = ?, decided_by = ?, reason = ?"
                                + " where change_id = ? and outcome is null",
                        verified ? "verified" : "refused",
                        Timestamp.from(at),
                        by,
                        reason,
                        id)
                == 1;
    }

    private Change change(ResultSet row, int rowNumber) throws SQLException {
        Map<ProfileField, String> fields = new EnumMap<>(ProfileField.class);
        json.readValue(row.getString("fields"), TEXTS)
                .forEach((word, text) -> ProfileField.of(word).ifPresent(field -> fields.put(field, text)));
        Timestamp decided = row.getTimestamp("decided_at");
        return new Change(
                row.getObject("change_id", UUID.class),
                row.getString("merchant_id"),
                row.getObject("happened_on", LocalDate.class),
                row.getTimestamp("reported_at").toInstant(),
                row.getBoolean("in_time"),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("base"),
                fields,
                row.getString("note"),
                row.getString("outcome"),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"));
    }
}

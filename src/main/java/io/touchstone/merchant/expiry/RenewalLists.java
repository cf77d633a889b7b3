package io.touchstone.merchant.expiry;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The two lists of documents, each read along its own index. */
@Repository
class RenewalLists {

    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private final JdbcTemplate db;

    RenewalLists(JdbcTemplate db) {
        this.db = db;
    }

    /** @param after time and id of the last one seen */
    List<RenewalRow> renewals(@Nullable List<String> after, int limit) {
        return db.query(
                """
                select d.document_id, d.merchant_id, m.name, d.document_type, d.valid_until, d.added_at
                from merchant_document d join merchant m using (merchant_id)
                where d.state = 'received' and d.application_id is null
                    and (d.added_at, d.document_id) > (?::timestamptz, ?::uuid)
                order by d.added_at, d.document_id limit ?
                """,
                (row, i) -> new RenewalRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getTimestamp(6).toInstant()),
                after == null ? "-infinity" : after.get(0),
                after == null ? NIL : after.get(1),
                limit);
    }

    /** @param after day and id of the last one seen */
    List<ExpiryRow> expiring(LocalDate today, @Nullable List<String> after, int limit) {
        return db.query(
                """
                select d.document_id, d.merchant_id, m.name, d.document_type, d.valid_until, d.valid_until - ?::date,
                    exists (select from merchant_hold h where h.cause = 'document' and h.cause_id = d.document_id::text
                        and h.released_at is null)
                from merchant_document d join merchant m using (merchant_id)
                where d.state = 'accepted' and d.valid_until <= ?::date
                    and (d.valid_until, d.document_id) > (?::date, ?::uuid)
                order by d.valid_until, d.document_id limit ?
                """,
                (row, i) -> new ExpiryRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getLong(6),
                        row.getBoolean(7)),
                Date.valueOf(today),
                Date.valueOf(today.plusDays(ExpiryRows.AHEAD)),
                after == null ? "-infinity" : after.get(0),
                after == null ? NIL : after.get(1),
                limit);
    }
}

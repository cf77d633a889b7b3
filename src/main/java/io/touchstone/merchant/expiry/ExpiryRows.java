package io.touchstone.merchant.expiry;

import io.touchstone.merchant.application.DocumentView.Cover;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What of the documents is due on a day; every answer is bounded, and each set is found by one statement. */
@Repository
class ExpiryRows {

    /** The longest notice ahead, in days. */
    static final int AHEAD = 60;

    static final int BATCH = 200;

    /** Another accepted document of the same type and cover that is still good on the day. */
    private static final String RENEWED = """
            exists (select from merchant_document r where r.merchant_id = d.merchant_id and r.document_id <> d.document_id
                and r.document_type = d.document_type and r.state = 'accepted'
                and r.category_code is not distinct from d.category_code
                and r.brand_name is not distinct from d.brand_name
                and r.product_ref is not distinct from d.product_ref
                and (r.valid_until is null or r.valid_until >= ?))
            """;

    private static final String COLUMNS =
            "d.document_id, d.merchant_id, d.document_type, d.category_code, d.brand_name, d.product_ref, d.valid_until";

    private final JdbcTemplate db;

    ExpiryRows(JdbcTemplate db) {
        this.db = db;
    }

    /** One document that something is due for. */
    record Due(UUID documentId, String merchantId, String type, Cover cover, LocalDate validUntil, int days) {}

    /** Notes the notices that are due and answers them: the nearest of the four for each document, once. */
    List<Due> takeNotices(LocalDate today, Instant at) {
        return db.query(
                """
                with due as (
                    select d.document_id, case when d.valid_until <= ?::date then 0 when d.valid_until <= ?::date + 7 then 7
                               when d.valid_until <= ?::date + 30 then 30 else 60 end as days
                    from merchant_document d
                    where d.state = 'accepted' and d.merchant_id is not null and d.valid_until <= ?::date + 60),
                taken as (
                    insert into merchant_expiry_notice (document_id, days, sent_at)
                    select u.document_id, u.days, ? from due u
                    where not exists (select from merchant_expiry_notice n
                        where n.document_id = u.document_id and n.days <= u.days)
                    order by u.document_id limit ?
                    on conflict do nothing returning document_id, days)
                select %s, t.days from taken t join merchant_document d using (document_id)
                where not %s
                """.formatted(COLUMNS, RENEWED),
                ExpiryRows::due,
                Date.valueOf(today),
                Date.valueOf(today),
                Date.valueOf(today),
                Date.valueOf(today),
                Timestamp.from(at),
                BATCH,
                Date.valueOf(today.plusDays(AHEAD)));
    }

    /** Whether notices remain that were not taken; a batch may have held renewed ones only. */
    boolean noticesRemain(LocalDate today) {
        return !db.queryForList(
                        """
                        select 1 from merchant_document d
                        where d.state = 'accepted' and d.merchant_id is not null and d.valid_until <= ?::date + 60
                            and not exists (select from merchant_expiry_notice n where n.document_id = d.document_id
                                and n.days <= case when d.valid_until <= ?::date then 0
                                    when d.valid_until <= ?::date + 7 then 7
                                    when d.valid_until <= ?::date + 30 then 30 else 60 end)
                        limit 1
                        """,
                        Integer.class,
                        Date.valueOf(today),
                        Date.valueOf(today),
                        Date.valueOf(today),
                        Date.valueOf(today))
                .isEmpty();
    }

    /** Accepted documents that ended before the day, are not renewed and hold nothing yet, by id after one. */
    List<Due> expired(LocalDate today, UUID after) {
        return db.query(
                """
                select %s, 0 as days from merchant_document d
                where d.state = 'accepted' and d.merchant_id is not null and d.valid_until < ? and d.document_id > ?
                    and not exists (select from merchant_hold h where h.cause = 'document'
                        and h.cause_id = d.document_id::text and h.released_at is null)
                    and not %s
                order by d.document_id limit ?
                """.formatted(COLUMNS, RENEWED),
                ExpiryRows::due,
                Date.valueOf(today),
                after,
                Date.valueOf(today),
                BATCH);
    }

    /** Documents whose hold has lost its cause: renewed, or good again. */
    List<Due> renewed(LocalDate today) {
        return db.query(
                """
                select distinct %s, 0 as days from merchant_hold h
                join merchant_document d on d.document_id = case when h.cause = 'document' then h.cause_id::uuid end
                where h.cause = 'document' and h.released_at is null
                    and ((d.state = 'accepted' and (d.valid_until is null or d.valid_until >= ?)) or %s)
                order by d.document_id limit ?
                """.formatted(COLUMNS, RENEWED), ExpiryRows::due, Date.valueOf(today), Date.valueOf(today), BATCH);
    }

    private static Due due(ResultSet row, int rowNumber) throws SQLException {
        return new Due(
                row.getObject("document_id", UUID.class),
                row.getString("merchant_id"),
                row.getString("document_type"),
                new Cover(row.getString("category_code"), row.getString("brand_name"), row.getString("product_ref")),
                row.getObject("valid_until", LocalDate.class),
                row.getInt("days"));
    }
}

package io.touchstone.merchant.verification;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** When each shop is due, and what came out each time. */
@Repository
class Verifications {

    /** At least every six months (ECL art. 27). */
    static final int MONTHS = 6;

    private static final int BATCH = 5_000;

    private final JdbcTemplate db;

    Verifications(JdbcTemplate db) {
        this.db = db;
    }

    /**
     * Schedules shops that have no day yet: admitted ones six months after their admission, imported ones some day within
     * the next six months, told from their id, so that the work comes evenly. Answers how many.
     */
    int schedule(LocalDate today, Instant at) {
        return db.update("""
                insert into merchant_verification_due (merchant_id, due_on)
                select m.merchant_id, coalesce(
                    (select (max(p.valid_from) + interval '6 months')::date from merchant_profile p
                     where p.merchant_id = m.merchant_id and p.version = 1),
                    ?::date + (('x' || substr(md5(m.merchant_id), 1, 7))::bit(28)::int % 180))
                from merchant m
                where not exists (select from merchant_verification_due d where d.merchant_id = m.merchant_id)
                    and (select s.state from merchant_state s where s.merchant_id = m.merchant_id and s.valid_from <= ?
                         order by s.valid_from desc, s.step_no desc limit 1) in ('trial', 'active', 'suspended')
                order by m.merchant_id limit ?
                on conflict do nothing
                """, Date.valueOf(today), Timestamp.from(at), BATCH);
    }

    /** Shops that have left or are banned need no day. */
    int unschedule(Instant at) {
        return db.update("""
                delete from merchant_verification_due d
                where (select s.state from merchant_state s where s.merchant_id = d.merchant_id and s.valid_from <= ?
                       order by s.valid_from desc, s.step_no desc limit 1) in ('exited', 'banned')
                """, Timestamp.from(at));
    }

    List<DueRow> due(LocalDate until, LocalDate today, @Nullable List<String> after, int limit) {
        return db.query(
                """
                select d.merchant_id, m.name, d.due_on, d.due_on - ?::date from merchant_verification_due d
                join merchant m using (merchant_id)
                where d.due_on <= ?::date and (d.due_on, d.merchant_id) > (?::date, ?)
                order by d.due_on, d.merchant_id limit ?
                """,
                (row, i) -> new DueRow(
                        row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getLong(4)),
                Date.valueOf(today),
                Date.valueOf(until),
                after == null ? "-infinity" : after.get(0),
                after == null ? "" : after.get(1),
                limit);
    }

    @Nullable
    LocalDate dueOn(String merchantId) {
        return db
                .query(
                        "select due_on from merchant_verification_due where merchant_id = ?",
                        (row, i) -> Objects.requireNonNull(row.getObject(1, LocalDate.class)),
                        merchantId)
                .stream()
                .findFirst()
                .orElse(null);
    }

    List<ProfileView.Check> of(String merchantId, int limit) {
        return db.query(
                "select outcome, note, verified_at from merchant_verification where merchant_id = ?"
                        + " order by verified_at desc, verification_id desc limit ?",
                (row, i) -> new ProfileView.Check(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()),
                merchantId,
                limit);
    }

    /** Keeps what came out and sets the next day. */
    void keep(UUID id, String merchantId, Outcome outcome, LocalDate next) {
        db.update(
                "insert into merchant_verification (verification_id, merchant_id, outcome, note, was_due_on, verified_at,"
                        + " verified_by) select ?, ?, ?, ?, (select due_on from merchant_verification_due"
                        + " where merchant_id = ?), ?, ?",
                id,
                merchantId,
                outcome.confirmed() ? "confirmed" : "failed",
                outcome.note(),
                merchantId,
                Timestamp.from(outcome.at()),
                outcome.by());
        db.update(
                "insert into merchant_verification_due (merchant_id, due_on) values (?, ?)"
                        + " on conflict (merchant_id) do update set due_on = excluded.due_on",
                merchantId,
                Date.valueOf(next));
    }

    /** What came out. */
    record Outcome(boolean confirmed, String note, Instant at, String by) {}
}

package io.touchstone.report.review;

import io.touchstone.kernel.Conflict;
import io.touchstone.report.kpi.KpiPeriod;
import io.touchstone.report.review.Review.Head;
import io.touchstone.report.review.Review.Signature;
import io.touchstone.report.review.Review.Stored;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews as rows. */
@Repository
class PeriodReviewRows {

    private static final String SELECT = "select r.* from report_review r where ";

    private final JdbcClient jdbc;

    PeriodReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('report_review_number')")
                .query(Long.class)
                .single();
    }

    Optional<Stored> find(String number) {
        return one(jdbc.sql(SELECT + "r.number = ?").param(number));
    }

    Optional<Stored> find(UUID id) {
        return one(jdbc.sql(SELECT + "r.review_id = ?").param(id));
    }

    Optional<Stored> lock(String number) {
        return one(jdbc.sql(SELECT + "r.number = ? for update").param(number));
    }

    /** The one of a period that was not discarded. */
    Optional<Stored> alive(KpiPeriod period) {
        return one(jdbc.sql(SELECT + "r.period = ? and r.state <> 'discarded'").param(period.name()));
    }

    /** @return whether it was added; not when the form was sent before or the period has one */
    boolean add(Review made) {
        Stored now = made.stored();
        return jdbc.sql("""
                                insert into report_review (review_id, number, period, starts_on, last_day, state, generation, made_by, made_at,
                                                           counted_by, counted_at, version)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(now.head().id())
                        .param(now.head().number())
                        .param(now.head().period().name())
                        .param(Date.valueOf(now.head().period().start()))
                        .param(Date.valueOf(now.head().period().last()))
                        .param(now.state().word())
                        .param(now.generation())
                        .param(now.head().made().by())
                        .param(Timestamp.from(now.head().made().at()))
                        .param(now.counted().by())
                        .param(Timestamp.from(now.counted().at()))
                        .param(now.version())
                        .update()
                == 1;
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(Review changed) {
        Stored now = changed.stored();
        Signature signed = now.signed();
        Signature published = now.published();
        int saved = jdbc.sql("""
                        update report_review
                           set state = :state, generation = :generation, counted_by = :countedBy, counted_at = :countedAt,
                               signed_by = :signedBy, signed_at = :signedAt, sha256 = :sha256, published_by = :publishedBy,
                               published_at = :publishedAt, version = version + 1
                         where review_id = :id and version = :version
                        """)
                .param("state", now.state().word())
                .param("generation", now.generation())
                .param("countedBy", now.counted().by())
                .param("countedAt", Timestamp.from(now.counted().at()))
                .param("signedBy", signed == null ? null : signed.by())
                .param("signedAt", signed == null ? null : Timestamp.from(signed.at()))
                .param("sha256", now.sha256())
                .param("publishedBy", published == null ? null : published.by())
                .param("publishedAt", published == null ? null : Timestamp.from(published.at()))
                .param("id", now.head().id())
                .param("version", now.version())
                .update();
        if (saved == 0) {
            throw new Conflict(ReviewRule.REVIEW_CHANGED);
        }
    }

    private static Optional<Stored> one(JdbcClient.StatementSpec statement) {
        return statement.query((row, i) -> stored(row)).optional();
    }

    static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new Head(
                        Objects.requireNonNull(row.getObject("review_id", UUID.class)),
                        row.getString("number"),
                        KpiPeriod.parse(row.getString("period")).orElseThrow(),
                        Objects.requireNonNull(signature(row, "made"))),
                ReviewState.of(row.getString("state")),
                row.getInt("generation"),
                Objects.requireNonNull(signature(row, "counted")),
                signature(row, "signed"),
                row.getString("sha256"),
                signature(row, "published"),
                row.getLong("version"));
    }

    private static @Nullable Signature signature(ResultSet row, String act) throws SQLException {
        UUID by = row.getObject(act + "_by", UUID.class);
        return by == null
                ? null
                : new Signature(by, row.getTimestamp(act + "_at").toInstant());
    }
}

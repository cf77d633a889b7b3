package io.touchstone.assessment.certificate;

import io.touchstone.assessment.certificate.Certificates.State;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates newest first, as they stand today, for staff and for everybody. */
@Component
class CertificateList {

    static final String FROM = " from assessment_certificate c";

    static final String STATE =
            "case when c.state in ('valid', 'suspended') and c.valid_to < :today then 'expired' else c.state end";

    static final String NEWEST = " order by c.awarded_at desc, c.certificate_id desc";

    private static final String SELECT = "select c.*, " + STATE + " as state_today,"
            + " exists (select from assessment_certificate_proposal o"
            + " where o.certificate_id = c.certificate_id and o.state = 'open') as proposed" + FROM;

    private final JdbcClient jdbc;
    private final PlatformTime calendar;
    private final Clock clock;

    CertificateList(JdbcClient jdbc, PlatformTime calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    KeysetPage<CertificateRow> page(CertificateFilter filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = today();
        String where = filter.where(values);
        values.put("limit", limit + 1);
        String beyond =
                Cursor.beyond(cursor, values, " and (c.awarded_at, c.certificate_id) < (:at::timestamptz, :id::uuid)");
        List<CertificateRow> rows = jdbc.sql(SELECT + where + beyond + NEWEST + " limit :limit")
                .params(values)
                .query((row, i) -> row(row))
                .list();
        return KeysetPage.cut(
                rows, limit, one -> List.of(one.awardedAt().toString(), one.id().toString()));
    }

    Optional<CertificateRow> find(String number) {
        return one(" where c.number = :key", number);
    }

    Optional<CertificateRow> aliveOf(String subject) {
        return one(" where c.subject = :key and c.state in ('valid', 'suspended')", subject);
    }

    /** The number of the one whose stars rest on an assessment, now or before. */
    Optional<String> restingOn(String assessment) {
        return jdbc.sql(
                        "select c.number from assessment_certificate_line l join assessment_certificate c using (certificate_id)"
                                + " where l.assessment = ?")
                .param(assessment)
                .query(String.class)
                .optional();
    }

    /** What a list's conditions need to know of today. */
    Map<String, Object> today() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("today", calendar.day(clock.instant()));
        return values;
    }

    private Optional<CertificateRow> one(String where, String key) {
        return jdbc.sql(SELECT + where)
                .params(today())
                .param("key", key)
                .query((row, i) -> row(row))
                .optional();
    }

    private static CertificateRow row(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new CertificateRow(
                Objects.requireNonNull(row.getObject("certificate_id", UUID.class)),
                row.getString("number"),
                row.getString("subject"),
                new Wording(row.getString("subject_zh"), row.getString("subject_en")),
                row.getInt("stars"),
                State.of(row.getString("state_today")),
                row.getString("suspended_for"),
                row.getString("superseded_by"),
                row.getTimestamp("awarded_at").toInstant(),
                Objects.requireNonNull(row.getObject("awarded_on", LocalDate.class)),
                Objects.requireNonNull(row.getObject("valid_to", LocalDate.class)),
                ended == null ? null : ended.toInstant(),
                row.getString("assessment"),
                row.getBoolean("proposed"),
                row.getLong("version"));
    }
}

package io.touchstone.assessment.certificate;

import io.touchstone.assessment.certificate.Certificate.Basis;
import io.touchstone.assessment.certificate.Certificate.Head;
import io.touchstone.assessment.certificate.Certificate.Line;
import io.touchstone.assessment.certificate.Certificate.Progress;
import io.touchstone.assessment.certificate.Certificates.Decision;
import io.touchstone.assessment.certificate.Certificates.State;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.rulebook.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates as rows; their lines only ever added. */
@Repository
class CertificateRows {

    private static final String SELECT = "select * from assessment_certificate";
    private static final String ALIVE = " state in ('valid', 'suspended')";

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('assessment_certificate_number')")
                .query(Long.class)
                .single();
    }

    /** Nobody else awards or ends a certificate of this subject until the transaction is over. */
    void holdSubject(String subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('assessment-certificate:' || ?, 0))")
                .param(subject)
                .query((row, i) -> subject)
                .single();
    }

    Optional<Certificate> find(String number) {
        return one(SELECT + " where number = ?", number);
    }

    Optional<Certificate> find(UUID id) {
        return one(SELECT + " where certificate_id = ?", id);
    }

    /** For a change. */
    Optional<Certificate> lock(String number) {
        return one(SELECT + " where number = ? for update", number);
    }

    /** The one of a subject that is in force or suspended, for a change. */
    Optional<Certificate> lockAlive(String subject) {
        return one(SELECT + " where subject = ? and" + ALIVE + " for update", subject);
    }

    List<Certificate> alive() {
        return jdbc.sql(SELECT + " where" + ALIVE + " order by number")
                .query((row, i) -> certificate(row))
                .list();
    }

    /** Those whose last day is over, which nobody else works on. */
    List<Certificate> over(LocalDate today, int limit) {
        return jdbc.sql(SELECT + " where valid_to < ? and" + ALIVE
                        + " order by valid_to, certificate_id limit ? for update skip locked")
                .param(today)
                .param(limit)
                .query((row, i) -> certificate(row))
                .list();
    }

    /** When a certificate of a subject was last revoked. */
    Optional<Instant> lastRevoked(String subject) {
        return jdbc.sql("select ended_at from assessment_certificate where subject = ? and state = 'revoked'"
                        + " order by ended_at desc limit 1")
                .param(subject)
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Whether stars rest on an assessment already. */
    boolean isUsed(String assessment) {
        return jdbc.sql("select exists (select from assessment_certificate_line where assessment = ?)")
                .param(assessment)
                .query(Boolean.class)
                .single();
    }

    void add(Certificate certificate) {
        Head head = certificate.head();
        Progress now = certificate.progress();
        jdbc.sql("""
                        insert into assessment_certificate
                            (certificate_id, number, subject, subject_zh, subject_en, assessment, scheme, scheme_version,
                             basis_frozen_at, stars, state, awarded_at, awarded_on, valid_to, awarded_by, frozen_by)
                        values (:id, :number, :subject, :zh, :en, :assessment, :scheme, :version, :frozenAt, :stars, :state,
                                :at, :on, :to, :by, :frozenBy)
                        """)
                .param("id", head.id())
                .param("number", head.number())
                .param("subject", head.subject())
                .param("zh", head.subjectName().zh())
                .param("en", head.subjectName().en())
                .param("assessment", now.basis().assessment())
                .param("scheme", now.basis().scheme().scheme())
                .param("version", now.basis().scheme().version())
                .param("frozenAt", Timestamp.from(now.basis().frozenAt()))
                .param("stars", now.stars())
                .param("state", now.state().word())
                .param("at", Timestamp.from(head.awardedAt()))
                .param("on", head.awardedOn())
                .param("to", head.validTo())
                .param("by", head.awardedBy().toString())
                .param("frozenBy", head.frozenBy())
                .update();
        addLines(certificate);
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(Certificate certificate) {
        Progress now = certificate.progress();
        int saved = jdbc.sql("""
                        update assessment_certificate
                           set state = :state, stars = :stars, assessment = :assessment, scheme = :scheme,
                               scheme_version = :schemeVersion, basis_frozen_at = :frozenAt, suspended_for = :reason,
                               ended_at = :ended, superseded_by = :successor, version = version + 1
                         where certificate_id = :id and version = :version
                        """)
                .param("id", certificate.head().id())
                .param("version", certificate.version())
                .param("state", now.state().word())
                .param("stars", now.stars())
                .param("assessment", now.basis().assessment())
                .param("scheme", now.basis().scheme().scheme())
                .param("schemeVersion", now.basis().scheme().version())
                .param("frozenAt", Timestamp.from(now.basis().frozenAt()))
                .param("reason", now.suspendedFor())
                .param("ended", timestamp(now.endedAt()))
                .param("successor", now.supersededBy())
                .update();
        if (saved == 0) {
            throw new Conflict(CertificateRule.CERTIFICATE_CHANGED);
        }
        addLines(certificate);
    }

    private void addLines(Certificate certificate) {
        for (Line line : certificate.lines()) {
            Decision decision = line.decision();
            Wording words = decision.words();
            jdbc.sql("""
                            insert into assessment_certificate_line
                                (certificate_id, at, kind, reason, words_zh, words_en, stars_before, stars_after, assessment,
                                 reference, actor, proposed_by)
                            values (:id, :at, :kind, :reason, :zh, :en, :before, :after, :assessment, :reference, :actor, :proposer)
                            """)
                    .param("id", certificate.head().id())
                    .param("at", Timestamp.from(decision.at()))
                    .param("kind", line.kind().word())
                    .param("reason", decision.reasonCode())
                    .param("zh", words == null ? null : words.zh())
                    .param("en", words == null ? null : words.en())
                    .param("before", line.starsBefore())
                    .param("after", line.starsAfter())
                    .param("assessment", line.assessment())
                    .param("reference", decision.reference())
                    .param("actor", decision.by().toString())
                    .param("proposer", decision.proposedBy())
                    .update();
        }
    }

    private Optional<Certificate> one(String sql, Object key) {
        return jdbc.sql(sql).param(key).query((row, i) -> certificate(row)).optional();
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(head(row), progress(row), row.getLong("version"));
    }

    private static Head head(ResultSet row) throws SQLException {
        String by = row.getString("awarded_by");
        int colon = by.indexOf(':');
        return new Head(
                Objects.requireNonNull(row.getObject("certificate_id", UUID.class)),
                row.getString("number"),
                row.getString("subject"),
                new Wording(row.getString("subject_zh"), row.getString("subject_en")),
                row.getTimestamp("awarded_at").toInstant(),
                Objects.requireNonNull(row.getObject("awarded_on", LocalDate.class)),
                Objects.requireNonNull(row.getObject("valid_to", LocalDate.class)),
                new Actor(Actor.Kind.valueOf(by.substring(0, colon)), by.substring(colon + 1)),
                Objects.requireNonNull(row.getObject("frozen_by", UUID.class)));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Progress(
                State.of(row.getString("state")),
                row.getInt("stars"),
                new Basis(
                        row.getString("assessment"),
                        new SchemeRef(row.getString("scheme"), row.getString("scheme_version")),
                        row.getTimestamp("basis_frozen_at").toInstant()),
                row.getString("suspended_for"),
                ended == null ? null : ended.toInstant(),
                row.getString("superseded_by"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}

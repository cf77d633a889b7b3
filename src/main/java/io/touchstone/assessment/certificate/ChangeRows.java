package io.touchstone.assessment.certificate;

import io.touchstone.assessment.certificate.CertificateProposal.Kind;
import io.touchstone.assessment.certificate.CertificateProposal.State;
import io.touchstone.kernel.Conflict;
import io.touchstone.rulebook.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals as rows; closed once and then kept as they are. */
@Repository
class ChangeRows {

    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CertificateProposal> find(UUID id) {
        return one("select * from assessment_certificate_proposal where proposal_id = ?", id);
    }

    /** The one of a certificate that waits. */
    Optional<CertificateProposal> open(UUID certificate) {
        return one(
                "select * from assessment_certificate_proposal where certificate_id = ? and state = 'open'",
                certificate);
    }

    void add(CertificateProposal proposal) {
        jdbc.sql("""
                        insert into assessment_certificate_proposal
                            (proposal_id, certificate_id, kind, reason, words_zh, words_en, assessment, proposed_by, proposed_at, state)
                        values (:id, :certificate, :kind, :reason, :zh, :en, :assessment, :by, :at, :state)
                        """)
                .param("id", proposal.id())
                .param("certificate", proposal.certificate())
                .param("kind", proposal.kind().word())
                .param("reason", proposal.reason())
                .param("zh", proposal.words().zh())
                .param("en", proposal.words().en())
                .param("assessment", proposal.assessment())
                .param("by", proposal.proposedBy())
                .param("at", Timestamp.from(proposal.proposedAt()))
                .param("state", proposal.state().word())
                .update();
    }

    /**
     * @param by who decided; null for what nobody decided
     * @param why it was declined
     * @throws Conflict when it is closed already
     */
    void close(UUID proposal, State state, @Nullable UUID by, @Nullable String why, Instant at) {
        int closed = jdbc.sql("""
                        update assessment_certificate_proposal
                           set state = :state, decided_by = :by, decided_at = greatest(:at, proposed_at), decision = :why
                         where proposal_id = :id and state = 'open'
                        """)
                .param("id", proposal)
                .param("state", state.word())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("why", why)
                .update();
        if (closed == 0) {
            throw new Conflict(CertificateRule.CERTIFICATE_PROPOSAL_CLOSED);
        }
    }

    private Optional<CertificateProposal> one(String sql, UUID key) {
        return jdbc.sql(sql).param(key).query((row, i) -> proposal(row)).optional();
    }

    private static CertificateProposal proposal(ResultSet row) throws SQLException {
        return new CertificateProposal(
                Objects.requireNonNull(row.getObject("proposal_id", UUID.class)),
                Objects.requireNonNull(row.getObject("certificate_id", UUID.class)),
                Kind.of(row.getString("kind")),
                row.getString("reason"),
                new Wording(row.getString("words_zh"), row.getString("words_en")),
                row.getString("assessment"),
                Objects.requireNonNull(row.getObject("proposed_by", UUID.class)),
                row.getTimestamp("proposed_at").toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }
}

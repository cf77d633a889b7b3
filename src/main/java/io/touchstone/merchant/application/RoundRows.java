package io.touchstone.merchant.application;

import io.touchstone.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What belongs to a round and is never written over: the submission, the findings of machines, the decision. */
@Repository
class RoundRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;

    RoundRows(JdbcClient jdbc, JsonMapper json, Ids ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    void keep(SubmittedApplication submitted, String by) {
        jdbc.sql("""
                        insert into merchant_submission
                            (application_id, round, matrix_version, content, submitted_by, submitted_at)
                        values (:application, :round, :matrix, :content::jsonb, :by, :at)
                        """)
                .param("application", submitted.applicationId())
                .param("round", submitted.round())
                .param("matrix", submitted.matrixVersion())
                .param("content", json.writeValueAsString(submitted))
                .param("by", by)
                .param("at", Rows.utc(submitted.submittedAt()))
                .update();
    }

    Optional<SubmittedApplication> submission(UUID application, int round) {
        return jdbc.sql("select content::text from merchant_submission"
                        + " where application_id = :application and round = :round")
                .param("application", application)
                .param("round", round)
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, SubmittedApplication.class));
    }

    void keep(SubmittedApplication submitted, MachineCheck.Finding finding, Instant at) {
        jdbc.sql("""
                        insert into merchant_check
                            (check_id, application_id, round, code, target, outcome, evidence, checked_at)
                        values (:id, :application, :round, :code, :target, :outcome, :evidence::json, :at)
                        """)
                .param("id", ids.next())
                .param("application", submitted.applicationId())
                .param("round", submitted.round())
                .param("code", finding.code())
                .param("target", finding.target())
                .param("outcome", finding.outcome().name().toLowerCase(Locale.ROOT))
                .param("evidence", json.writeValueAsString(finding.evidence()))
                .param("at", Rows.utc(at))
                .update();
    }

    List<CheckView> checks(UUID application, int round) {
        return jdbc.sql("""
                        select * from merchant_check
                        where application_id = :application and round = :round and replaced_at is null
                        order by case outcome when 'warning' then 0 when 'unknown' then 1 else 2 end, check_id
                        """)
                .param("application", application)
                .param("round", round)
                .query(this::checkView)
                .list();
    }

    Optional<CheckView> check(UUID id) {
        return jdbc.sql("select * from merchant_check where check_id = :id")
                .param("id", id)
                .query(this::checkView)
                .optional();
    }

    /** Which application and round a check belongs to. */
    UUID applicationOf(UUID check) {
        return jdbc.sql("select application_id from merchant_check where check_id = :id")
                .param("id", check)
                .query(UUID.class)
                .single();
    }

    /** Takes findings that nobody went over out of what counts; they stay on record. */
    void replace(UUID application, int round, Collection<String> codes, Instant at) {
        jdbc.sql("""
                        update merchant_check set replaced_at = :at
                        where application_id = :application and round = :round and code in (:codes)
                          and overridden_by is null and replaced_at is null
                        """)
                .param("application", application)
                .param("round", round)
                .param("codes", codes)
                .param("at", Rows.utc(at))
                .update();
    }

    int override(UUID check, String reason, String by, Instant at) {
        return jdbc.sql("""
                        update merchant_check set overridden_by = :by, overridden_at = :at, override_reason = :reason
                        where check_id = :id and overridden_by is null and replaced_at is null
                        """)
                .param("id", check)
                .param("by", by)
                .param("at", Rows.utc(at))
                .param("reason", reason)
                .update();
    }

    void keep(UUID application, int round, ApplicationState state, Outcome outcome, String by, Instant at) {
        jdbc.sql("""
                        insert into merchant_application_outcome
                            (application_id, round, state, reason_codes, note, decided_by, decided_at)
                        values (:application, :round, :state, :reasons, :note, :by, :at)
                        """)
                .param("application", application)
                .param("round", round)
                .param("state", state.word())
                .param("reasons", outcome.reasonCodes().toArray(String[]::new))
                .param("note", outcome.note())
                .param("by", by)
                .param("at", Rows.utc(at))
                .update();
    }

    List<OutcomeView> outcomes(UUID application) {
        return jdbc.sql("select * from merchant_application_outcome where application_id = :application"
                        + " order by outcome_no")
                .param("application", application)
                .query((row, index) -> new OutcomeView(
                        row.getInt("round"),
                        ApplicationState.of(Rows.text(row, "state")),
                        Rows.texts(row, "reason_codes"),
                        row.getString("note"),
                        Rows.text(row, "decided_by"),
                        Rows.instant(row, "decided_at")))
                .list();
    }

    private CheckView checkView(ResultSet row, int index) throws SQLException {
        return new CheckView(
                Rows.uuid(row, "check_id"),
                Rows.text(row, "code"),
                Rows.text(row, "target"),
                MachineCheck.Outcome.valueOf(Rows.text(row, "outcome").toUpperCase(Locale.ROOT)),
                json.readValue(Rows.text(row, "evidence"), TEXTS),
                Rows.instant(row, "checked_at"),
                row.getString("overridden_by"),
                Rows.instantOrNull(row, "overridden_at"),
                row.getString("override_reason"));
    }
}

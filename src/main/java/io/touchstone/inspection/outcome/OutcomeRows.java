package io.touchstone.inspection.outcome;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.outcome.StoredOutcome.Cause;
import io.touchstone.inspection.outcome.StoredOutcome.Entry;
import io.touchstone.inspection.outcome.StoredOutcome.Head;
import io.touchstone.inspection.outcome.StoredOutcome.Verdict;
import io.touchstone.kernel.Conflict;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outcomes as rows, their lines and results only ever added. */
@Repository
class OutcomeRows {

    private static final String SELECT = """
            select outcome_id, number, sample_id, merchant_id, product_id, category_code, cause, state, rule_version, found_at,
                   notified_at, due_at, passed, failed_items, safety, counterfeit, lab_id, retest_order_id, retested, overturned,
                   final_at, ended_at, version
              from inspection_outcome
            """;

    private final JdbcClient jdbc;
    private final OutcomeProposals proposals;

    OutcomeRows(JdbcClient jdbc, OutcomeProposals proposals) {
        this.jdbc = jdbc;
        this.proposals = proposals;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('inspection_outcome_number')")
                .query(Long.class)
                .single();
    }

    Optional<Outcome> find(String number) {
        return jdbc.sql(SELECT + " where number = ?")
                .param(number)
                .query((row, i) -> new Outcome(stored(row)))
                .optional();
    }

    /** For a change. */
    Optional<Outcome> lock(UUID id) {
        return jdbc.sql(SELECT + " where outcome_id = ? for update")
                .param(id)
                .query((row, i) -> new Outcome(stored(row)))
                .optional();
    }

    /** The one that holds for a sample, for a change; those taken back or discarded are left out. */
    Optional<Outcome> lockOf(SampleId sample, Cause cause) {
        return lockOf(sample).stream()
                .filter(outcome -> outcome.head().cause() == cause)
                .findFirst();
    }

    /** Those that hold for a sample, for a change. */
    List<Outcome> lockOf(SampleId sample) {
        return jdbc.sql(SELECT
                        + " where sample_id = ? and state not in ('reversed', 'voided') order by outcome_id for update")
                .param(sample.id())
                .query((row, i) -> new Outcome(stored(row)))
                .list();
    }

    /** Whether something about a sample can still be contested. */
    boolean isContested(SampleId sample) {
        return exists(sample, "state in ('provisional', 'notified', 'objected', 'deciding', 'retesting')");
    }

    /** Whether something about a sample is held to have failed for good. */
    boolean hasFailed(SampleId sample) {
        return exists(sample, "not passed and state in ('final', 'reversing')");
    }

    private boolean exists(SampleId sample, String condition) {
        return jdbc.sql("select exists (select from inspection_outcome where sample_id = ? and " + condition + ")")
                .param(sample.id())
                .query(Boolean.class)
                .single();
    }

    boolean isProposed(UUID proposal) {
        return jdbc.sql("select exists (select from inspection_outcome_proposal where proposal_id = ?)")
                .param(proposal)
                .query(Boolean.class)
                .single();
    }

    SampleId sampleOf(UUID id) {
        return new SampleId(jdbc.sql("select sample_id from inspection_outcome where outcome_id = ?")
                .param(id)
                .query(UUID.class)
                .single());
    }

    String numberOf(UUID id) {
        return jdbc.sql("select number from inspection_outcome where outcome_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Those whose time to object is over, the longest over first, which nobody else works on. */
    List<UUID> lapsed(Instant at, int limit) {
        return jdbc.sql("select outcome_id from inspection_outcome where state = 'notified' and due_at <= ?"
                        + " order by coalesce(due_at, 'infinity'), outcome_id limit ? for update skip locked")
                .param(Timestamp.from(at))
                .param(limit)
                .query(UUID.class)
                .list();
    }

    void add(Outcome outcome) {
        StoredOutcome now = outcome.stored();
        Head head = now.head();
        bind(jdbc.sql("""
                        insert into inspection_outcome
                            (outcome_id, number, sample_id, merchant_id, product_id, category_code, cause, state, rule_version,
                             found_at, notified_at, due_at, passed, failed_items, safety, counterfeit, lab_id, retest_order_id,
                             retested, overturned, final_at, ended_at)
                        values (:id, :number, :sample, :merchant, :product, :category, :cause, :state, :rule, :foundAt, :notifiedAt,
                                :dueAt, :passed, :failed, :safety, :counterfeit, :lab, :order, :retested, :overturned, :finalAt,
                                :endedAt)
                        """), now)
                .param("number", head.number())
                .param("sample", head.sample().id())
                .param("merchant", head.merchantId())
                .param("product", head.productId())
                .param("category", head.categoryCode())
                .param("cause", head.cause().word())
                .param("rule", head.ruleVersion())
                .param("foundAt", Timestamp.from(head.foundAt()))
                .update();
        addLines(outcome);
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(Outcome outcome) {
        StoredOutcome now = outcome.stored();
        int saved = bind(jdbc.sql("""
                        update inspection_outcome
                           set state = :state, notified_at = :notifiedAt, due_at = :dueAt, passed = :passed, failed_items = :failed,
                               safety = :safety, counterfeit = :counterfeit, lab_id = :lab, retest_order_id = :order,
                               retested = :retested, overturned = :overturned, final_at = :finalAt, ended_at = :endedAt,
                               version = version + 1
                         where outcome_id = :id and version = :version
                        """), now).param("version", now.version()).update();
        if (saved == 0) {
            throw new Conflict(OutcomeRule.OUTCOME_CHANGED);
        }
        proposals.save(now.head().id(), now.proposal(), outcome.entries());
        addLines(outcome);
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, StoredOutcome now) {
        Verdict verdict = now.verdict();
        return statement
                .param("id", now.head().id())
                .param("state", now.state().word())
                .param("notifiedAt", timestamp(now.notifiedAt()))
                .param("dueAt", timestamp(now.dueAt()))
                .param("passed", verdict.passed())
                .param("failed", verdict.failedItems().toArray(String[]::new))
                .param("safety", verdict.safety())
                .param("counterfeit", verdict.counterfeit())
                .param("lab", verdict.labId())
                .param("order", now.retestOrder())
                .param("retested", now.retested())
                .param("overturned", now.overturned())
                .param("finalAt", timestamp(now.finalAt()))
                .param("endedAt", timestamp(now.endedAt()));
    }

    private void addLines(Outcome outcome) {
        UUID id = outcome.head().id();
        for (Found found : outcome.results()) {
            jdbc.sql("""
                            insert into inspection_outcome_result
                                (outcome_id, source_id, part_id, lab_id, retest, passed, failed_items, safety, verified_at, actor)
                            values (:id, :source, :part, :lab, :retest, :passed, :failed, :safety, :at, :actor)
                            """)
                    .param("id", id)
                    .param("source", found.sourceId())
                    .param("part", found.partId())
                    .param("lab", found.labId())
                    .param("retest", found.retest())
                    .param("passed", found.passed())
                    .param("failed", found.failedItems().toArray(String[]::new))
                    .param("safety", found.safety())
                    .param("at", Timestamp.from(found.at()))
                    .param("actor", found.actor().toString())
                    .update();
        }
        for (Entry entry : outcome.entries()) {
            jdbc.sql("insert into inspection_outcome_entry (outcome_id, at, kind, words, actor) values (?, ?, ?, ?, ?)")
                    .param(id)
                    .param(Timestamp.from(entry.at()))
                    .param(entry.kind())
                    .param(entry.words())
                    .param(entry.actor().toString())
                    .update();
        }
    }

    private StoredOutcome stored(ResultSet row) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("outcome_id", UUID.class));
        return new StoredOutcome(
                new Head(
                        id,
                        row.getString("number"),
                        new SampleId(Objects.requireNonNull(row.getObject("sample_id", UUID.class))),
                        row.getString("merchant_id"),
                        row.getString("product_id"),
                        row.getString("category_code"),
                        Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
                        row.getInt("rule_version"),
                        row.getTimestamp("found_at").toInstant()),
                OutcomeState.of(row.getString("state")),
                new Verdict(
                        row.getBoolean("passed"),
                        texts(row.getArray("failed_items")),
                        row.getBoolean("safety"),
                        row.getBoolean("counterfeit"),
                        row.getObject("lab_id", UUID.class)),
                instant(row, "notified_at"),
                instant(row, "due_at"),
                row.getObject("retest_order_id", UUID.class),
                row.getBoolean("retested"),
                row.getBoolean("overturned"),
                instant(row, "final_at"),
                instant(row, "ended_at"),
                OutcomeState.of(row.getString("state")).awaitsSecond()
                        ? proposals.openOf(id).orElse(null)
                        : null,
                row.getLong("version"));
    }

    static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

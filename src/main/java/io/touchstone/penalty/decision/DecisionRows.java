package io.touchstone.penalty.decision;

import io.touchstone.kernel.Conflict;
import io.touchstone.penalty.decision.StoredDecision.Entry;
import io.touchstone.penalty.decision.StoredDecision.Head;
import io.touchstone.penalty.decision.StoredDecision.Signed;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions as rows, their history only ever added to. */
@Repository
class DecisionRows {

    private static final String SELECT = """
            select d.*, c.number as case_number from penalty_decision d join penalty_case c using (case_id)
            """;

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('penalty_decision_number')")
                .query(Long.class)
                .single();
    }

    Optional<StoredDecision> find(UUID id) {
        return jdbc.sql(SELECT + " where d.decision_id = ?")
                .param(id)
                .query((row, i) -> stored(row))
                .optional();
    }

    Optional<StoredDecision> byNumber(String number) {
        return jdbc.sql(SELECT + " where d.number = ?")
                .param(number)
                .query((row, i) -> stored(row))
                .optional();
    }

    List<StoredDecision> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + " where d.case_id = ? order by d.made_at, d.decision_id")
                .param(caseId)
                .query((row, i) -> stored(row))
                .list();
    }

    /** For a change; first the party, so that what weighs together is weighed one after the other (ruling E3). */
    Optional<Decision> lock(UUID id) {
        Optional<StoredDecision> known = find(id);
        known.ifPresent(stored -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended('penalty:' || ?, 0))")
                .param(stored.head().party())
                .query((row, i) -> 0)
                .list());
        return known.isEmpty()
                ? Optional.empty()
                : jdbc.sql(SELECT + " where d.decision_id = ? for update of d")
                        .param(id)
                        .query((row, i) -> new Decision(stored(row)))
                        .optional();
    }

    /** Those whose days of grace are over and that nothing stopped, the longest over first. */
    List<UUID> due(Instant at, int limit) {
        return jdbc.sql("select decision_id from penalty_decision where state = 'delayed' and effective_at <= ?"
                        + " and stopped_at is null order by effective_at, decision_id limit ?")
                .param(Timestamp.from(at))
                .param(limit)
                .query(UUID.class)
                .list();
    }

    void add(Decision decision) {
        StoredDecision stored = decision.stored();
        Head head = stored.head();
        jdbc.sql("""
                        insert into penalty_decision (decision_id, number, case_id, merchant_id, brand, product_id, acted_at, made_at, made_by,
                               rule_version_id, rule_code, facts, reasons, detection, automation, state)
                        values (:id, :number, :case, :merchant, :brand, :product, :acted, :made, :by,
                               :version, :rule, :facts, :reasons, :detection, :automation, 'draft')
                        """)
                .param("id", head.id())
                .param("number", head.number())
                .param("case", head.caseId())
                .param("merchant", head.merchantId())
                .param("brand", head.brand())
                .param("product", head.productId())
                .param("acted", Timestamp.from(head.actedAt()))
                .param("made", Timestamp.from(head.madeAt()))
                .param("by", head.madeBy())
                .param("version", stored.content().ruleVersionId())
                .param("rule", stored.content().ruleCode())
                .param("facts", stored.content().facts())
                .param("reasons", stored.content().reasons())
                .param("detection", stored.content().detection())
                .param("automation", stored.content().automation().word())
                .update();
        save(decision);
    }

    void save(Decision decision) {
        write(decision);
        List<Entry> entries = decision.entries();
        for (Entry entry : entries) {
            jdbc.sql("insert into penalty_decision_entry (decision_id, at, kind, words, actor) values (?, ?, ?, ?, ?)")
                    .param(decision.head().id())
                    .param(Timestamp.from(entry.at()))
                    .param(entry.kind())
                    .param(entry.words())
                    .param(entry.actor())
                    .update();
        }
    }

    /** The row alone, while its effects are being carried out; its history follows when it is saved. */
    void write(Decision decision) {
        StoredDecision stored = decision.stored();
        Content content = stored.content();
        Signed proposed = stored.proposed();
        int changed = jdbc.sql("""
                        update penalty_decision
                           set rule_version_id = :ruleVersion, rule_code = :rule, facts = :facts, reasons = :reasons,
                               deviation = :deviation, detection = :detection, automation = :automation, grace_days = :grace,
                               new_facts = :newFacts, state = :state, authors = :authors, proposed_by = :proposedBy,
                               proposed_at = :proposedAt, content_hash = :hash, held_for = :heldFor, money_minor = :money,
                               listings_off = :listings, approved_by = :approvedBy, decided_at = :decided, effective_at = :effective,
                               reversed_at = :reversed, statement_id = :statement, stopped_at = :stopped, stopped_for = :stoppedFor,
                               version = version + 1
                         where decision_id = :id
                        """)
                .param("id", decision.head().id())
                .param("ruleVersion", content.ruleVersionId())
                .param("rule", content.ruleCode())
                .param("facts", content.facts())
                .param("reasons", content.reasons())
                .param("deviation", content.deviation())
                .param("detection", content.detection())
                .param("automation", content.automation().word())
                .param("grace", content.graceDays())
                .param("newFacts", content.newFacts())
                .param("state", stored.state().word())
                .param("authors", stored.authors().toArray(String[]::new))
                .param("proposedBy", proposed == null ? null : proposed.by())
                .param("proposedAt", proposed == null ? null : Timestamp.from(proposed.at()))
                .param("hash", stored.contentHash())
                .param("heldFor", stored.heldFor().toArray(String[]::new))
                .param("money", stored.moneyMinor())
                .param("listings", stored.listingsOff())
                .param("approvedBy", stored.approvedBy())
                .param("decided", time(stored.decidedAt()))
                .param("effective", time(stored.effectiveAt()))
                .param("reversed", time(stored.reversedAt()))
                .param("statement", stored.statementId())
                .param("stopped", time(stored.stoppedAt()))
                .param("stoppedFor", stored.stoppedFor())
                .update();
        if (changed != 1) {
            throw new Conflict(DecisionRule.DECISION_CHANGED);
        }
    }

    /** What happened to a decision, newest first. */
    List<Entry> entries(UUID id) {
        return jdbc.sql(
                        "select at, kind, words, actor from penalty_decision_entry where decision_id = ? order by entry_id desc")
                .param(id)
                .query((row, i) -> new Entry(
                        row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static StoredDecision stored(ResultSet row) throws SQLException {
        String by = row.getString("proposed_by");
        Instant at = instant(row, "proposed_at");
        return new StoredDecision(
                new Head(
                        Objects.requireNonNull(row.getObject("decision_id", UUID.class)),
                        row.getString("number"),
                        Objects.requireNonNull(row.getObject("case_id", UUID.class)),
                        row.getString("case_number"),
                        row.getString("merchant_id"),
                        row.getString("brand"),
                        row.getString("product_id"),
                        row.getTimestamp("acted_at").toInstant(),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by")),
                new Content(
                        Objects.requireNonNull(row.getObject("rule_version_id", UUID.class)),
                        row.getString("rule_code"),
                        row.getString("facts"),
                        row.getString("reasons"),
                        row.getString("deviation"),
                        row.getBoolean("detection"),
                        Automation.of(row.getString("automation")),
                        row.getInt("grace_days"),
                        row.getString("new_facts")),
                DecisionState.of(row.getString("state")),
                words(row, "authors"),
                by == null || at == null ? null : new Signed(by, at),
                row.getString("content_hash"),
                words(row, "held_for"),
                row.getLong("money_minor"),
                row.getLong("listings_off"),
                row.getString("approved_by"),
                instant(row, "decided_at"),
                instant(row, "effective_at"),
                instant(row, "reversed_at"),
                row.getObject("statement_id", UUID.class),
                instant(row, "stopped_at"),
                row.getString("stopped_for"),
                row.getLong("version"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}

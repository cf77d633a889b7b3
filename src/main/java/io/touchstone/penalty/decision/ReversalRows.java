package io.touchstone.penalty.decision;

import io.touchstone.penalty.effect.EffectHandler.Figure;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.effect.Effects;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Undoings as they were written down, never changed afterwards. */
@Repository
class ReversalRows {

    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Effects effects;

    ReversalRows(JdbcClient jdbc, JsonMapper json, Effects effects) {
        this.jdbc = jdbc;
        this.json = json;
        this.effects = effects;
    }

    /** Which effects hold, of a shop or of one decision that is about a brand. */
    Map<UUID, String> states(StoredDecision.Head head) {
        Map<UUID, String> states = new HashMap<>();
        jdbc.sql("""
                        select e.effect_id, e.state from penalty_effect e join penalty_decision d using (decision_id)
                         where d.decision_id = :id or d.merchant_id = :merchant
                        """)
                .param("id", head.id())
                .param("merchant", head.merchantId())
                .query(row -> {
                    states.put(Objects.requireNonNull(row.getObject(1, UUID.class)), row.getString(2));
                });
        return states;
    }

    /**
     * @param whole whether nothing of the decision is left
     * @param begun what began because of it: a run of the ladder that stands under another decision since
     */
    void add(ReversalReport report, boolean whole, List<UUID> begun) {
        jdbc.sql("""
                        insert into penalty_reversal (reversal_id, decision_id, merchant_id, ground, reference, reason, whole, figures, at, actor)
                        values (:id, :decision, :merchant, :ground, :reference, :reason, :whole, :figures::json, :at, :actor)
                        """)
                .param("id", report.id())
                .param("decision", report.decisionId())
                .param("merchant", report.merchantId())
                .param("ground", report.ground())
                .param("reference", report.reference())
                .param("reason", report.reason())
                .param("whole", whole)
                .param("figures", json.writeValueAsString(report.figures()))
                .param("at", Timestamp.from(report.at()))
                .param("actor", report.actor())
                .update();
        int seq = 1;
        for (EffectView effect : report.effects()) {
            line(report.id(), seq++, effect.id(), true, effect.figures());
        }
        for (UUID effect : begun) {
            line(report.id(), seq++, effect, false, List.of());
        }
    }

    private void line(UUID reversal, int seq, UUID effect, boolean undone, List<Figure> figures) {
        jdbc.sql("insert into penalty_reversal_line (reversal_id, seq, effect_id, undone, figures)"
                        + " values (?, ?, ?, ?, ?::json)")
                .param(reversal)
                .param(seq)
                .param(effect)
                .param(undone)
                .param(json.writeValueAsString(figures))
                .update();
    }

    List<ReversalReport> of(UUID decision) {
        return jdbc
                .sql(
                        "select reversal_id, decision_id, merchant_id, ground, reference, reason, at, actor, figures::text from penalty_reversal"
                                + " where decision_id = ? order by at, reversal_id")
                .param(decision)
                .query((row, i) -> row(row))
                .list()
                .stream()
                .map(this::withEffects)
                .toList();
    }

    /** The shops for which alone something of a decision about a brand was undone. */
    List<String> shops(UUID decision) {
        return jdbc.sql("select distinct merchant_id from penalty_reversal"
                        + " where decision_id = ? and merchant_id is not null order by merchant_id")
                .param(decision)
                .query(String.class)
                .list();
    }

    /** What an undoing brought back under other decisions. */
    List<EffectView> begun(UUID reversal) {
        return lines(reversal, false);
    }

    /** The effects as they stand now, whatever decision they are of. */
    List<EffectView> effects(List<UUID> ids) {
        Map<UUID, EffectView> found = new HashMap<>();
        decisionsOf(ids).forEach(decision -> effects.of(decision).forEach(one -> found.put(one.id(), one)));
        List<EffectView> effectsInOrder = new ArrayList<>();
        ids.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(effectsInOrder::add));
        return List.copyOf(effectsInOrder);
    }

    private List<UUID> decisionsOf(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct decision_id from penalty_effect where effect_id in (:ids)")
                        .param("ids", ids)
                        .query(UUID.class)
                        .list();
    }

    private ReversalReport withEffects(ReversalReport report) {
        return new ReversalReport(
                report.id(),
                report.decisionId(),
                report.merchantId(),
                report.ground(),
                report.reference(),
                report.reason(),
                report.at(),
                report.actor(),
                lines(report.id(), true).stream()
                        .map(one -> report.merchantId() == null ? one : undoneThere(one, report.at()))
                        .toList(),
                report.figures());
    }

    private record Line(UUID effect, List<Figure> figures) {}

    private List<EffectView> lines(UUID reversal, boolean undone) {
        List<Line> lines = jdbc.sql(
                        "select effect_id, figures::text from penalty_reversal_line where reversal_id = ? and undone = ? order by seq")
                .param(reversal)
                .param(undone)
                .query((row, i) ->
                        new Line(Objects.requireNonNull(row.getObject(1, UUID.class)), figures(row.getString(2))))
                .list();
        Map<UUID, List<Figure>> kept = new HashMap<>();
        lines.forEach(line -> kept.put(line.effect(), line.figures()));
        return effects(lines.stream().map(Line::effect).toList()).stream()
                .map(one -> with(one, kept.get(one.id())))
                .toList();
    }

    /** In one shop it is undone, though it holds in all others. */
    private static EffectView undoneThere(EffectView one, Instant at) {
        return new EffectView(
                one.id(),
                one.decisionId(),
                one.seq(),
                one.spec(),
                one.run(),
                EffectView.State.REVERTED,
                one.appliedAt(),
                one.endsAt(),
                at,
                one.figures());
    }

    private static EffectView with(EffectView one, @Nullable List<Figure> figures) {
        return figures == null || figures.isEmpty()
                ? one
                : new EffectView(
                        one.id(),
                        one.decisionId(),
                        one.seq(),
                        one.spec(),
                        one.run(),
                        one.state(),
                        one.appliedAt(),
                        one.endsAt(),
                        one.endedAt(),
                        figures);
    }

    private List<Figure> figures(String text) {
        return json.readValue(text, FIGURES);
    }

    private ReversalReport row(ResultSet row) throws SQLException {
        return new ReversalReport(
                Objects.requireNonNull(row.getObject(1, UUID.class)),
                Objects.requireNonNull(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getString(8),
                List.of(),
                figures(row.getString(9)));
    }
}

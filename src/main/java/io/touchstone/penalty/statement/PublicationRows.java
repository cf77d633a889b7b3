package io.touchstone.penalty.statement;

import io.touchstone.kernel.Conflict;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Publications in the database. */
@Component
class PublicationRows {

    static final String SELECT = """
            select p.decision_id, p.number, p.merchant_id, p.shop_name, p.brand, p.rule_code, p.rule_zh, p.rule_en, p.violation_class,
                   p.decided_at, p.queued_at, p.due_at, p.by_clock_at, p.state, p.held_because, p.published_at, p.published_by,
                   p.down_at, p.down_ground, p.down_because, p.version
              from penalty_publication p
            """;

    /** What goes on for a while; points, fines and ratings are done once. */
    private static final String LASTING = """
            select from penalty_effect e where e.decision_id = p.decision_id
               and (e.kind in ('restriction', 'listing', 'document_hold', 'merchant_state', 'publication')
                    or e.kind = 'deposit' and e.terms ->> 'act' = 'HOLD')
            """;

    private final JdbcClient jdbc;

    PublicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes one up; a decision that has one keeps it. */
    boolean add(PublicationRow row) {
        return jdbc.sql("""
                insert into penalty_publication (decision_id, number, merchant_id, shop_name, brand, rule_code, rule_zh, rule_en,
                                                 violation_class, decided_at, queued_at, due_at, by_clock_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'due') on conflict (decision_id) do nothing
                """)
                        .param(row.decisionId())
                        .param(row.number())
                        .param(row.merchantId())
                        .param(row.shopName())
                        .param(row.brand())
                        .param(row.ruleCode())
                        .param(row.violation().zh())
                        .param(row.violation().en())
                        .param(row.violationClass().word())
                        .param(Timestamp.from(row.decidedAt()))
                        .param(Timestamp.from(row.queuedAt()))
                        .param(Timestamp.from(row.dueAt()))
                        .param(Timestamp.from(row.byClockAt()))
                        .update()
                == 1;
    }

    Optional<PublicationRow> find(UUID decision) {
        return jdbc.sql(SELECT + " where p.decision_id = ?")
                .param(decision)
                .query((row, i) -> row(row))
                .optional();
    }

    Optional<PublicationRow> find(String number) {
        return jdbc.sql(SELECT + " where p.number = ?")
                .param(number)
                .query((row, i) -> row(row))
                .optional();
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void keep(PublicationRow row) {
        int changed = jdbc.sql("""
                update penalty_publication
                   set state = ?, held_because = ?, published_at = ?, published_by = ?, down_at = ?, down_ground = ?, down_because = ?,
                       version = version + 1
                 where decision_id = ? and version = ?
                """)
                .param(row.state().word())
                .param(row.heldBecause())
                .param(timestamp(row.publishedAt()))
                .param(row.publishedBy())
                .param(timestamp(row.downAt()))
                .param(row.downGround())
                .param(row.downBecause())
                .param(row.decisionId())
                .param(row.version())
                .update();
        if (changed == 0) {
            throw new Conflict(ReasonsRule.PUBLICATION_CHANGED);
        }
    }

    /** Those that the clock has to publish, the most urgent first, for this transaction alone. */
    List<PublicationRow> forTheClock(Instant now, int limit) {
        return jdbc.sql(SELECT
                        + " where p.state = 'due' and p.by_clock_at <= ? order by p.due_at, p.decision_id limit ?"
                        + " for update skip locked")
                .param(Timestamp.from(now))
                .param(limit)
                .query((row, i) -> row(row))
                .list();
    }

    /** Published ones of which nothing lasts any more, for this transaction alone. */
    List<PublicationRow> over(Instant now, Instant oneOff, int limit) {
        return jdbc.sql(SELECT + " where p.state = 'published' and not exists (" + LASTING
                        + " and e.state = 'applied' and (e.ends_at is null or e.ends_at > :now))"
                        + " and (exists (" + LASTING + " and e.state <> 'reverted') or p.published_at <= :once)"
                        + " order by p.published_at, p.decision_id limit :limit for update of p skip locked")
                .param("now", Timestamp.from(now))
                .param("once", Timestamp.from(oneOff))
                .param("limit", limit)
                .query((row, i) -> row(row))
                .list();
    }

    long overdue(Instant now) {
        return jdbc.sql("select count(*) from penalty_publication where state in ('due', 'held') and due_at < ?")
                .param(Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    static PublicationRow row(ResultSet row) throws SQLException {
        return new PublicationRow(
                Objects.requireNonNull(row.getObject("decision_id", UUID.class)),
                row.getString("number"),
                row.getString("merchant_id"),
                row.getString("shop_name"),
                row.getString("brand"),
                row.getString("rule_code"),
                new Wording(row.getString("rule_zh"), row.getString("rule_en")),
                ViolationClass.valueOf(row.getString("violation_class").toUpperCase(Locale.ROOT)),
                row.getTimestamp("decided_at").toInstant(),
                row.getTimestamp("queued_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("by_clock_at").toInstant(),
                PublicationState.of(row.getString("state")),
                row.getString("held_because"),
                instant(row.getTimestamp("published_at")),
                row.getString("published_by"),
                instant(row.getTimestamp("down_at")),
                row.getString("down_ground"),
                row.getString("down_because"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}

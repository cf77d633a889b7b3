package io.touchstone.rulebook.rule;

import io.touchstone.kernel.Conflict;
import io.touchstone.rulebook.RuleState;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.rule.DatedRule.Dates;
import io.touchstone.rulebook.rule.DatedRule.Head;
import io.touchstone.rulebook.rule.DatedRule.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of rules as rows, with what happened to them. */
@Repository
class RuleVersionRows {

    private static final String SELECT = "select " + RuleReading.COLUMNS + """
            , v.comment_from, v.comment_until, v.published_at, v.published_by, v.revision,
              (select array_agg(s.actor order by s.step_id) from rulebook_rule_step s
                where s.version_id = v.version_id and s.kind in ('drafted', 'edited')) as writers, v.made_by
            """ + RuleReading.FROM;

    private final JdbcClient jdbc;

    RuleVersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes sure that nobody else moves a version of the rule meanwhile; empty when there is no such rule. */
    Optional<RuleKind> lockRule(String code) {
        return jdbc.sql("select kind from rulebook_rule where code = ? for update")
                .param(code)
                .query((row, i) -> RuleKind.of(row.getString(1)))
                .optional();
    }

    /** False when the code is taken. */
    boolean addRule(String code, RuleKind kind, Instant at, String actor) {
        return jdbc.sql("insert into rulebook_rule values (?, ?, ?, ?) on conflict do nothing")
                        .param(code)
                        .param(kind.word())
                        .param(Timestamp.from(at))
                        .param(actor)
                        .update()
                == 1;
    }

    int nextVersion(String code) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from rulebook_rule_version where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    Optional<DatedRule> find(String code, int version) {
        return jdbc.sql(SELECT + " where v.code = ? and v.version = ?")
                .param(code)
                .param(version)
                .query((row, i) -> new DatedRule(stored(row)))
                .optional();
    }

    /** Whether a version of the rule is open to comments or waits for its day. */
    boolean isUnderWay(String code) {
        return jdbc.sql(
                        "select exists (select from rulebook_rule_version where code = ? and state in ('comment', 'notice'))")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    /** Ends the version that holds without an end; false when it only begins then or later. */
    boolean endBefore(String code, Instant from, UUID next) {
        jdbc.sql("""
                        update rulebook_rule_version set effective_to = :from
                         where code = :code and version_id <> :next and state in ('notice', 'in_force') and effective_to is null
                           and effective_from < :from
                        """)
                .param("from", Timestamp.from(from))
                .param("code", code)
                .param("next", next)
                .update();
        return !jdbc.sql("""
                        select exists (select from rulebook_rule_version
                         where code = :code and version_id <> :next and state in ('notice', 'in_force') and effective_to is null)
                        """)
                .param("code", code)
                .param("next", next)
                .query(Boolean.class)
                .single();
    }

    /** The version that was to end at an instant goes on without an end. */
    void goOn(String code, Instant to) {
        jdbc.sql(
                        "update rulebook_rule_version set effective_to = null where code = ? and effective_to = ? and state = 'in_force'")
                .param(code)
                .param(Timestamp.from(to))
                .update();
    }

    /** Versions whose day, or whose end, has come, with their codes; the rows are nobody else's meanwhile. */
    List<Head> due(RuleState state, String column, Instant at, int limit) {
        return jdbc.sql("select version_id, code, version from rulebook_rule_version where state = ? and " + column
                        + " <= ? order by " + column + ", version_id limit ? for update skip locked")
                .param(state.word())
                .param(Timestamp.from(at))
                .param(limit)
                .query((row, i) -> new Head(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list();
    }

    void add(DatedRule rule, Instant at) {
        Stored now = rule.stored();
        bind(jdbc.sql("""
                        insert into rulebook_rule_version
                            (version_id, code, version, state, violation_class, title_zh, title_en, text_zh, text_en, source, terms,
                             made_at, made_by, edited_by)
                        values (:id, :code, :version, :state, :class, :titleZh, :titleEn, :textZh, :textEn, :source, :terms::jsonb,
                                :at, :editedBy, :editedBy)
                        """), now)
                .param("code", now.head().code())
                .param("version", now.head().version())
                .param("at", Timestamp.from(at))
                .update();
        addSteps(rule);
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(DatedRule rule) {
        Stored now = rule.stored();
        Dates dates = now.dates();
        int saved = bind(jdbc.sql("""
                        update rulebook_rule_version
                           set state = :state, violation_class = :class, title_zh = :titleZh, title_en = :titleEn, text_zh = :textZh,
                               text_en = :textEn, source = :source, terms = :terms::jsonb, edited_by = :editedBy,
                               comment_from = :commentFrom, comment_until = :commentUntil, published_at = :publishedAt,
                               published_by = :publishedBy,
                               effective_from = case when :original then effective_from else :effectiveFrom::timestamptz end,
                               effective_to = :effectiveTo::timestamptz, revision = revision + 1
                         where version_id = :id and revision = :revision
                        """), now)
                .param("commentFrom", timestamp(dates.commentFrom()))
                .param("commentUntil", timestamp(dates.commentUntil()))
                .param("publishedAt", timestamp(dates.publishedAt()))
                .param("publishedBy", now.publishedBy())
                .param("original", Instant.MIN.equals(dates.effectiveFrom()))
                .param(
                        "effectiveFrom",
                        Instant.MIN.equals(dates.effectiveFrom()) ? null : timestamp(dates.effectiveFrom()))
                .param("effectiveTo", timestamp(dates.effectiveTo()))
                .param("revision", now.revision())
                .update();
        if (saved == 0) {
            throw new Conflict(CentreRule.RULE_CHANGED);
        }
        addSteps(rule);
    }

    List<RuleStep> steps(UUID version) {
        return jdbc.sql(
                        "select kind, at, actor, words from rulebook_rule_step where version_id = ? order by step_id desc")
                .param(version)
                .query((row, i) -> new RuleStep(
                        RuleStep.Kind.valueOf(row.getString(1).toUpperCase(java.util.Locale.ROOT)),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Stored now) {
        RuleContent content = now.content();
        ViolationClass violationClass = RuleKind.classOf(content.terms());
        return statement
                .param("id", now.head().id())
                .param("state", now.state().word())
                .param("class", violationClass == null ? null : violationClass.name())
                .param("titleZh", content.title().zh())
                .param("titleEn", content.title().en())
                .param("textZh", content.text().zh())
                .param("textEn", content.text().en())
                .param("source", content.source())
                .param("terms", RuleKind.write(content.terms()))
                .param("editedBy", now.writers().get(now.writers().size() - 1));
    }

    private void addSteps(DatedRule rule) {
        for (RuleStep step : rule.steps()) {
            jdbc.sql("insert into rulebook_rule_step (version_id, at, kind, words, actor) values (?, ?, ?, ?, ?)")
                    .param(rule.head().id())
                    .param(Timestamp.from(step.at()))
                    .param(step.kind().word())
                    .param(step.words())
                    .param(step.actor())
                    .update();
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        RuleVersion version = RuleReading.version(row);
        java.sql.Array writers = row.getArray("writers");
        return new Stored(
                new Head(version.id(), version.code(), version.version()),
                new RuleContent(version.title(), version.text(), version.source(), version.terms()),
                version.state(),
                new Dates(
                        RuleReading.instant(row, "comment_from"),
                        RuleReading.instant(row, "comment_until"),
                        RuleReading.instant(row, "published_at"),
                        version.effectiveFrom(),
                        version.effectiveTo()),
                writers == null ? List.of(row.getString("made_by")) : List.of((String[]) writers.getArray()),
                row.getString("published_by"),
                row.getLong("revision"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}

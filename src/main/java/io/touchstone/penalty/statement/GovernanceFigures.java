package io.touchstone.penalty.statement;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.penalty.statement.GovernanceReport.Line;
import io.touchstone.penalty.statement.GovernanceReport.Section;
import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the report says, each part by one statement over the days of the period in the zone of the platform. */
@Component
class GovernanceFigures {

    private static final String KEY = "penalty.governance.";
    private static final String DECIDED = " d.decided_at >= :from and d.decided_at < :to ";

    private final JdbcClient jdbc;
    private final BothLanguages words;
    private final PlatformTime time;
    private final InspectionShare inspections;

    GovernanceFigures(JdbcClient jdbc, BothLanguages words, PlatformTime time, InspectionShare inspections) {
        this.jdbc = jdbc;
        this.words = words;
        this.time = time;
        this.inspections = inspections;
    }

    private record Span(Instant from, Instant to) {}

    /** A row of a statement: what is counted, how often, and how often of these something. */
    private record Count(String key, long all, long some) {}

    List<Line> of(GovernancePeriod period) {
        Span span =
                new Span(time.startOf(period.from()), time.startOf(period.to().plusDays(1)));
        List<Line> lines = new ArrayList<>();
        cases(span, lines);
        decisions(span, lines);
        rules(span, lines);
        undone(span, lines);
        measures(span, lines);
        durations(span, lines);
        answers(span, lines);
        publications(span, lines);
        appeals(span, lines);
        inspections
                .of(period)
                .forEach(count -> lines.add(count(Section.INSPECTION, count.key(), count.value(), count.unit())));
        return lines;
    }

    private void cases(Span span, List<Line> lines) {
        for (Count one : counts(span, """
                select source, count(*), count(*) filter (where state = 'dismissed') from penalty_case
                 where opened_at >= :from and opened_at < :to group by source order by source
                """)) {
            lines.add(count(Section.CASES, "source." + one.key(), one.all()));
        }
        for (Count one : counts(span, """
                select 'cases', count(*), count(*) filter (where state = 'dismissed') from penalty_case
                 where opened_at >= :from and opened_at < :to
                """)) {
            lines.add(0, count(Section.CASES, "cases", one.all()));
            lines.add(count(Section.CASES, "dismissed", one.some()));
        }
    }

    private void decisions(Span span, List<Line> lines) {
        for (Count one : counts(
                span,
                "select 'all', count(*), count(*) filter (where d.approved_by is not null)"
                        + " from penalty_decision d where" + DECIDED)) {
            lines.add(count(Section.DECISIONS, "decisions", one.all()));
            lines.add(count(Section.DECISIONS, "second-person", one.some()));
        }
        for (Count one : counts(
                span,
                "select lower(left(d.rule_code, 1)), count(*), 0 from penalty_decision d where" + DECIDED
                        + "and d.rule_code ~ '^[ABC]-' group by 1 order by 1")) {
            lines.add(count(Section.DECISIONS, "class." + one.key(), one.all()));
        }
        for (Count one : counts(
                span,
                "select d.automation, count(*), 0 from penalty_decision d where" + DECIDED + "group by 1 order by 1")) {
            lines.add(count(Section.DECISIONS, "automation." + one.key(), one.all()));
        }
        for (Count one : counts(
                span,
                "select 'undone', count(*) filter (where d.state = 'reversed'),"
                        + " count(*) filter (where d.state = 'varied') from penalty_decision d where" + DECIDED)) {
            lines.add(count(Section.DECISIONS, "reversed", one.all()));
            lines.add(count(Section.DECISIONS, "varied", one.some()));
        }
    }

    /** Under the titles that the rules had in their statements. */
    private void rules(Span span, List<Line> lines) {
        List<Line> found = jdbc.sql("""
                        select d.rule_code, count(*), max(s.content -> 'rule' -> 'title' ->> 'zh'), max(s.content -> 'rule' -> 'title' ->> 'en')
                          from penalty_decision d join penalty_statement s on s.decision_id = d.decision_id and s.kind = 'original'
                               and s.merchant_id is not distinct from d.merchant_id
                         where d.decided_at >= :from and d.decided_at < :to group by 1 order by 2 desc, 1
                        """)
                .param("from", Timestamp.from(span.from()))
                .param("to", Timestamp.from(span.to()))
                .query((row, i) -> ofRule(Section.RULES, row))
                .list();
        lines.addAll(found);
    }

    /** Decisions of the period that an appeal or a correction has undone since, wholly or partly, by their rule. */
    private void undone(Span span, List<Line> lines) {
        lines.addAll(jdbc.sql("""
                        select d.rule_code, count(*), max(s.content -> 'rule' -> 'title' ->> 'zh'), max(s.content -> 'rule' -> 'title' ->> 'en')
                          from penalty_decision d join penalty_statement s on s.decision_id = d.decision_id and s.kind = 'original'
                               and s.merchant_id is not distinct from d.merchant_id
                         where d.decided_at >= :from and d.decided_at < :to and d.state in ('reversed', 'varied') group by 1 order by 2 desc, 1
                        """)
                .param("from", Timestamp.from(span.from()))
                .param("to", Timestamp.from(span.to()))
                .query((row, i) -> ofRule(Section.UNDONE, row))
                .list());
    }

    /** By the title that the rule had in its statement. */
    private static Line ofRule(Section section, ResultSet row) throws SQLException {
        return new Line(
                section,
                new Wording(row.getString(1) + " " + row.getString(3), row.getString(1) + " " + row.getString(4)),
                Long.toString(row.getLong(2)),
                "count");
    }

    private void measures(Span span, List<Line> lines) {
        for (Count one : counts(span, """
                select case when e.kind = 'restriction' then 'restriction.' || lower(e.terms ->> 'restriction')
                            when e.kind = 'merchant_state' then 'standing.' || lower(e.terms ->> 'act')
                            when e.kind = 'deposit' then 'deposit.' || lower(e.terms ->> 'act') else e.kind end,
                       count(*), count(*) filter (where e.state = 'reverted')
                  from penalty_effect e join penalty_decision d using (decision_id)
                 where d.decided_at >= :from and d.decided_at < :to and e.state <> 'planned' group by 1 order by 1
                """)) {
            lines.add(count(Section.MEASURES, "measure." + one.key(), one.all()));
        }
        for (Count one : counts(span, """
                select 'fines', coalesce(sum((e.terms -> 'amount' ->> 'minor')::bigint), 0), 0
                  from penalty_effect e join penalty_decision d using (decision_id)
                 where d.decided_at >= :from and d.decided_at < :to and e.kind = 'deposit' and e.terms ->> 'act' = 'FINE'
                   and e.state in ('applied', 'ended')
                """)) {
            lines.add(count(
                    Section.MEASURES, "fines", BigDecimal.valueOf(one.all(), 2).toPlainString(), "cny"));
        }
    }

    private void durations(Span span, List<Line> lines) {
        lines.addAll(jdbc.sql("""
                        select percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - c.opened_at) / 3600),
                               percentile_cont(0.9) within group (order by extract(epoch from d.decided_at - c.opened_at) / 3600)
                          from penalty_decision d join penalty_case c using (case_id)
                         where d.decided_at >= :from and d.decided_at < :to
                        """)
                .param("from", Timestamp.from(span.from()))
                .param("to", Timestamp.from(span.to()))
                .query((row, i) -> List.of(
                        count(Section.TIME, "median", hours(row, 1), "hours"),
                        count(Section.TIME, "slowest-tenth", hours(row, 2), "hours")))
                .single());
    }

    /** From the day an appeal was filed to its answer. */
    private void answers(Span span, List<Line> lines) {
        lines.addAll(jdbc.sql("""
                        select percentile_cont(0.5) within group (order by extract(epoch from ended_at - filed_at) / 3600),
                               percentile_cont(0.9) within group (order by extract(epoch from ended_at - filed_at) / 3600)
                          from penalty_appeal
                         where ended_at >= :from and ended_at < :to and state in ('upheld', 'varied', 'overturned')
                        """)
                .param("from", Timestamp.from(span.from()))
                .param("to", Timestamp.from(span.to()))
                .query((row, i) -> List.of(
                        count(Section.TIME, "appeal-median", hours(row, 1), "hours"),
                        count(Section.TIME, "appeal-slowest-tenth", hours(row, 2), "hours")))
                .single());
    }

    private void publications(Span span, List<Line> lines) {
        for (Count one : counts(span, """
                select 'published', count(*), count(*) filter (where published_at <= due_at) from penalty_publication
                 where published_at >= :from and published_at < :to
                """)) {
            lines.add(count(Section.PUBLICATION, "published", one.all()));
            lines.add(share(Section.PUBLICATION, "in-time", one));
        }
    }

    private void appeals(Span span, List<Line> lines) {
        for (Count one : counts(span, """
                select 'filed', count(*), 0 from penalty_appeal where filed_at >= :from and filed_at < :to
                """)) {
            lines.add(count(Section.APPEALS, "filed", one.all()));
        }
        for (Count one : counts(span, """
                select 'answered', count(*), count(*) filter (where state in ('overturned', 'varied')) from penalty_appeal
                 where ended_at >= :from and ended_at < :to and state in ('upheld', 'varied', 'overturned')
                """)) {
            lines.add(count(Section.APPEALS, "answered", one.all()));
            lines.add(share(Section.APPEALS, "overturned", one));
        }
        for (Count one : counts(span, """
                select 'in-time', count(*), count(*) filter (where ended_at <= due_at) from penalty_appeal
                 where ended_at >= :from and ended_at < :to and state in ('upheld', 'varied', 'overturned')
                """)) {
            lines.add(share(Section.APPEALS, "answered-in-time", one));
        }
    }

    private List<Count> counts(Span span, String sql) {
        return jdbc.sql(sql)
                .param("from", Timestamp.from(span.from()))
                .param("to", Timestamp.from(span.to()))
                .query((row, i) -> new Count(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    private Line count(Section section, String key, long value) {
        return count(section, key, Long.toString(value), "count");
    }

    private Line count(Section section, String key, String value, String unit) {
        return new Line(section, words.say(KEY + section.word() + "." + key), value, unit);
    }

    private Line share(Section section, String key, Count count) {
        return count(section, key, percent(count.some(), count.all()), "percent");
    }

    /** To a tenth; a dash of nothing. */
    static String percent(long some, long all) {
        return all == 0
                ? "–"
                : BigDecimal.valueOf(some)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String hours(ResultSet row, int column) throws SQLException {
        @Nullable Double hours = (Double) row.getObject(column);
        return hours == null ? "–" : String.format(Locale.ROOT, "%.1f", hours);
    }
}

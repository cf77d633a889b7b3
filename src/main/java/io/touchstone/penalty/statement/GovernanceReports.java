package io.touchstone.penalty.statement;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Subject;
import io.touchstone.penalty.PenaltyEvent;
import io.touchstone.penalty.statement.GovernanceReport.Line;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports in the database; a published one is never changed, and the newest of a period is the one that is shown. */
@Component
class GovernanceReports {

    private static final String SELECT =
            "select report_id, from_day, to_day, content::text, sha256, made_at, published_at"
                    + " from penalty_governance_report ";

    private final JdbcClient jdbc;
    private final GovernanceFigures figures;
    private final ApplicationEventPublisher events;

    GovernanceReports(JdbcClient jdbc, GovernanceFigures figures, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.events = events;
    }

    /** As it is kept. */
    private record Content(LocalDate from, LocalDate to, List<Line> lines) {}

    /** Puts one together, once for a form that was shown. */
    void make(UUID id, GovernancePeriod period, Instant at, Actor actor) {
        FrozenText frozen = FrozenText.of(new Content(period.from(), period.to(), figures.of(period)));
        int made = jdbc.sql("""
                        insert into penalty_governance_report (report_id, from_day, to_day, content, sha256, made_at, made_by)
                        values (?, ?, ?, ?::json, ?, ?, ?) on conflict (report_id) do nothing
                        """)
                .param(id)
                .param(Date.valueOf(period.from()))
                .param(Date.valueOf(period.to()))
                .param(frozen.text())
                .param(frozen.sha256())
                .param(Timestamp.from(at))
                .param(actor.toString())
                .update();
        if (made == 1) {
            tell("governance_report_made", id, at, actor, Map.of("sha256", frozen.sha256()));
        }
    }

    /** @throws Conflict when it is public already */
    void publish(UUID id, Instant at, Actor actor) {
        int published = jdbc.sql("update penalty_governance_report set published_at = ?, published_by = ?"
                        + " where report_id = ? and published_at is null")
                .param(Timestamp.from(at))
                .param(actor.toString())
                .param(id)
                .update();
        if (published == 0) {
            throw find(id).isEmpty()
                    ? new NotFound("report", id.toString())
                    : new Conflict(ReasonsRule.REPORT_PUBLISHED);
        }
        tell("governance_report_published", id, at, actor, Map.of());
    }

    Optional<GovernanceReport> find(UUID id) {
        return jdbc.sql(SELECT + "where report_id = ?")
                .param(id)
                .query((row, i) -> report(row))
                .optional();
    }

    /** The newest, published or not. */
    List<GovernanceReport> newest(int limit) {
        return jdbc.sql(SELECT + "order by made_at desc, report_id desc limit ?")
                .param(limit)
                .query((row, i) -> report(row))
                .list();
    }

    /** The newest published one of each period, the last period first. */
    List<GovernanceReport> published(int limit) {
        return jdbc.sql(
                        "select * from (select distinct on (from_day, to_day) report_id, from_day, to_day, content::text, sha256,"
                                + " made_at, published_at from penalty_governance_report where published_at is not null"
                                + " order by from_day, to_day, published_at desc) newest order by to_day desc, from_day limit ?")
                .param(limit)
                .query((row, i) -> report(row))
                .list();
    }

    /** The published ones of a period, the newest first; the newest is the one that holds. */
    List<GovernanceReport> published(GovernanceReport of, int limit) {
        return jdbc.sql(SELECT + "where published_at is not null and from_day = ? and to_day = ?"
                        + " order by published_at desc, report_id desc limit ?")
                .param(Date.valueOf(of.from()))
                .param(Date.valueOf(of.to()))
                .param(limit)
                .query((row, i) -> report(row))
                .list();
    }

    /** The very text that the hash is of. */
    Optional<String> text(UUID id) {
        return jdbc.sql("select content::text from penalty_governance_report where report_id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    private static GovernanceReport report(ResultSet row) throws SQLException {
        FrozenText frozen = new FrozenText(row.getString("content"), row.getString("sha256"));
        Timestamp published = row.getTimestamp("published_at");
        return new GovernanceReport(
                Objects.requireNonNull(row.getObject("report_id", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                frozen.as(Content.class).lines(),
                frozen.sha256(),
                frozen.isSound(),
                row.getTimestamp("made_at").toInstant(),
                published == null ? null : published.toInstant());
    }

    private void tell(String verb, UUID id, Instant at, Actor actor, Map<String, ?> details) {
        events.publishEvent(
                new PenaltyEvent(verb, new Subject("governance_report", id.toString()), actor, at, details));
    }
}

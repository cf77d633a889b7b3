package io.touchstone.report.engagement;

import io.touchstone.kernel.Conflict;
import io.touchstone.report.engagement.Engagement.Ended;
import io.touchstone.report.engagement.Engagement.Head;
import io.touchstone.report.engagement.Engagement.Line;
import io.touchstone.report.engagement.Engagement.Stored;
import java.sql.Array;
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

/** Engagements as rows, their lines only ever added. */
@Repository
class EngagementRows {

    private static final String SELECT = "select e.* from report_engagement e";

    private final JdbcClient jdbc;

    EngagementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('report_engagement_number')")
                .query(Long.class)
                .single();
    }

    Optional<Engagement> find(String number) {
        return one(jdbc.sql(SELECT + " where e.number = ?").param(number));
    }

    Optional<Engagement> lock(String number) {
        return one(jdbc.sql(SELECT + " where e.number = ? for update").param(number));
    }

    Optional<String> madeBy(UUID once) {
        return jdbc.sql("select number from report_engagement where once = ?")
                .param(once)
                .query(String.class)
                .optional();
    }

    boolean isGoverned(UUID account) {
        return jdbc.sql("select exists (select from report_engagement where auditor = ?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** @param but the one that is asked for, which may be there already */
    boolean overlaps(UUID account, Instant from, Instant until, UUID but) {
        return jdbc.sql("""
                        select exists (select from report_engagement e
                                        where e.auditor = ? and e.engagement_id <> ? and e.seat_from < ?
                                          and ? < least(e.seat_until, coalesce(e.ended_at, 'infinity')))
                        """)
                .param(account)
                .param(but)
                .param(Timestamp.from(until))
                .param(Timestamp.from(from))
                .query(Boolean.class)
                .single();
    }

    /** The one that governs an account: that of the instant, else the latest. */
    Optional<Engagement> governing(UUID account, Instant at) {
        return one(jdbc.sql(SELECT + """
                         where e.auditor = :account
                         order by (e.ended_at is null and e.seat_from <= :at and e.seat_until > :at) desc, e.seat_from desc limit 1
                        """).param("account", account).param("at", Timestamp.from(at)));
    }

    void add(Engagement engaged) {
        Stored now = engaged.stored();
        Head head = now.head();
        jdbc.sql("""
                        insert into report_engagement (engagement_id, number, once, auditor, purpose, facts_from, facts_to, modules,
                                                       merchants, seat_from, seat_until, engaged_by, engaged_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(head.id())
                .param(head.number())
                .param(head.once())
                .param(head.auditor())
                .param(head.purpose())
                .param(head.factsFrom())
                .param(head.factsTo())
                .param(words(head.scope().modules()))
                .param(words(head.scope().merchants()))
                .param(Timestamp.from(head.from()))
                .param(Timestamp.from(now.until()))
                .param(head.engagedBy())
                .param(Timestamp.from(head.engagedAt()))
                .update();
        addLines(engaged);
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(Engagement changed) {
        Stored now = changed.stored();
        Ended ended = now.ended();
        int saved = jdbc.sql("""
                        update report_engagement
                           set seat_until = ?, ended_by = ?, ended_at = ?, end_reason = ?, version = version + 1
                         where engagement_id = ? and version = ?
                        """)
                .param(Timestamp.from(now.until()))
                .param(ended == null ? null : ended.by())
                .param(ended == null ? null : Timestamp.from(ended.at()))
                .param(ended == null ? null : ended.reason())
                .param(now.head().id())
                .param(now.version())
                .update();
        if (saved == 0) {
            throw new Conflict(EngagementRule.ENGAGEMENT_CHANGED);
        }
        addLines(changed);
    }

    /** Who acted is left as it is kept, to be named by whoever shows it. */
    List<EngagementPage.Line> lines(UUID engagement) {
        return jdbc.sql("""
                        select key, words, at, split_part(actor, ':', 2) as by from report_engagement_line
                         where engagement_id = ? order by line_id
                        """)
                .param(engagement)
                .query((row, i) -> new EngagementPage.Line(
                        row.getString("key"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by")))
                .list();
    }

    private void addLines(Engagement engagement) {
        for (Line line : engagement.lines()) {
            jdbc.sql("insert into report_engagement_line (engagement_id, key, words, at, actor) values (?, ?, ?, ?, ?)")
                    .param(engagement.head().id())
                    .param(line.key())
                    .param(line.words())
                    .param(Timestamp.from(line.at()))
                    .param(line.actor().toString())
                    .update();
        }
    }

    private static Optional<Engagement> one(JdbcClient.StatementSpec statement) {
        return statement.query((row, i) -> new Engagement(stored(row))).optional();
    }

    static Stored stored(ResultSet row) throws SQLException {
        List<String> merchants = list(row.getArray("merchants"));
        UUID endedBy = row.getObject("ended_by", UUID.class);
        return new Stored(
                new Head(
                        id(row, "engagement_id"),
                        row.getString("number"),
                        id(row, "once"),
                        id(row, "auditor"),
                        row.getString("purpose"),
                        Objects.requireNonNull(row.getObject("facts_from", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("facts_to", LocalDate.class)),
                        new SeatScope(Objects.requireNonNull(list(row.getArray("modules"))), merchants),
                        row.getTimestamp("seat_from").toInstant(),
                        id(row, "engaged_by"),
                        row.getTimestamp("engaged_at").toInstant()),
                row.getTimestamp("seat_until").toInstant(),
                endedBy == null
                        ? null
                        : new Ended(endedBy, row.getTimestamp("ended_at").toInstant(), row.getString("end_reason")),
                row.getLong("version"));
    }

    private static String @Nullable [] words(@Nullable List<String> words) {
        return words == null ? null : words.toArray(String[]::new);
    }

    private static @Nullable List<String> list(@Nullable Array words) throws SQLException {
        return words == null ? null : List.of((String[]) words.getArray());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}

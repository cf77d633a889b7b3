package io.touchstone.inspection.sample;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which parts are kept, and until when they must be. */
@Component
class KeepingList {

    /** Of those that need not be kept any longer; the sample is over, or it has no date. */
    static final String DUE = " and p.keep_until <= :today";

    static final String FROM = """
              from inspection_part p
              join inspection_sample s using (sample_id)
              join lateral (select c.to_kind, c.to_name from inspection_custody c
                             where c.part_id = p.part_id order by c.seq desc limit 1) h on true
              left join inspection_disposal d on d.part_id = p.part_id and d.decided_at is null
             where p.disposed_at is null and p.keep_until is not null
            """;

    private static final String SELECT =
            "select " + PartBook.COLUMNS + ", s.number, s.title, s.state, h.to_kind, h.to_name, d.disposal_id" + FROM;

    private final JdbcClient jdbc;
    private final PlatformTime time;
    private final Clock clock;

    KeepingList(JdbcClient jdbc, PlatformTime time, Clock clock) {
        this.jdbc = jdbc;
        this.time = time;
        this.clock = clock;
    }

    LocalDate today() {
        return time.day(clock.instant());
    }

    /** Those due first come first. */
    KeysetPage<KeptPart> page(boolean dueOnly, @Nullable String cursor, int limit) {
        String from = cursor == null ? "" : " and (p.keep_until, p.part_id) > (:day, :after)";
        var query = jdbc.sql(SELECT + (dueOnly ? DUE : "") + from + " order by p.keep_until, p.part_id limit :limit")
                .param("limit", limit + 1);
        if (dueOnly) {
            query = query.param("today", today());
        }
        if (cursor != null) {
            List<String> at = Cursor.decode(cursor, 2).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
            query = query.param("day", day(at.get(0))).param("after", id(at.get(1)));
        }
        return KeysetPage.cut(
                query.query(KeepingList::row).list(),
                limit,
                row -> List.of(
                        String.valueOf(row.part().keepUntil()),
                        row.part().partId().toString()));
    }

    long dueCount() {
        return jdbc.sql("select count(*) from inspection_part p where p.disposed_at is null" + DUE)
                .param("today", today())
                .query(Long.class)
                .single();
    }

    private static LocalDate day(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }

    private static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }

    private static KeptPart row(ResultSet row, int index) throws SQLException {
        return new KeptPart(
                PartBook.view(row, index),
                row.getString("number"),
                row.getString("title"),
                SampleState.of(row.getString("state")),
                new Holder(Holder.Kind.of(row.getString("to_kind")), row.getString("to_name")),
                row.getObject("disposal_id", UUID.class));
    }
}

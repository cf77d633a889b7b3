package io.touchstone.report.retention;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Subject;
import io.touchstone.report.ReportEvent;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.RetainedRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends personal data whose term is over, table by table in batches, and writes down how much it was. */
@Component
class RetentionRound {

    static final Actor SELF = Actor.system("report-retention");

    private final List<RetainedRows> tables;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RetentionRound(
            List<RetainedRows> tables,
            Settings settings,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables.stream()
                .sorted(Comparator.comparing(RetainedRows::term).thenComparing(RetainedRows::table))
                .toList();
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What would end if the round ran now; nothing is changed. */
    List<RetentionDue> due() {
        RetentionDays days = settings.at(RetentionDays.KEY, clock.instant());
        List<Long> due = RetainedRows.due(
                jdbc,
                tables,
                tables.stream()
                        .map(rows -> before(RetentionTerm.of(rows.term()), days))
                        .toList());
        return IntStream.range(0, tables.size())
                .mapToObj(i -> {
                    RetainedRows rows = tables.get(i);
                    RetentionTerm term = RetentionTerm.of(rows.term());
                    return new RetentionDue(term, rows.table(), rows.deletes(), term.days(days), due.get(i));
                })
                .toList();
    }

    /** @param pause asked between batches; it may end the round, and what is done stays done */
    long run(Runnable pause) {
        RetentionDays days = settings.at(RetentionDays.KEY, clock.instant());
        long ended = 0;
        for (RetainedRows rows : tables) {
            Instant before = before(RetentionTerm.of(rows.term()), days);
            for (int batch = end(rows, before); batch > 0; batch = end(rows, before)) {
                ended += batch;
                pause.run();
            }
            transaction.executeWithoutResult(status -> rows.endVersions(jdbc, before));
        }
        return ended;
    }

    private Instant before(RetentionTerm term, RetentionDays days) {
        return clock.instant().minus(Duration.ofDays(term.days(days)));
    }

    private int end(RetainedRows rows, Instant before) {
        Integer ended = transaction.execute(status -> {
            int count = rows.end(jdbc, before);
            if (count > 0) {
                write(rows, before, count);
            }
            return count;
        });
        return ended == null ? 0 : ended;
    }

    private void write(RetainedRows rows, Instant before, int count) {
        Instant at = clock.instant();
        jdbc.sql("""
                        insert into report_retention_act (at, term, table_name, deleted, over_before, rows)
                        values (:at, :term, :table, :deleted, :before, :rows)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("term", rows.term())
                .param("table", rows.table())
                .param("deleted", rows.deletes())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("rows", count)
                .update();
        events.publishEvent(new ReportEvent(
                "personal_data_ended",
                new Subject("retention", rows.table()),
                SELF,
                at,
                Map.of("term", rows.term(), "rows", count, "deleted", rows.deletes())));
    }
}

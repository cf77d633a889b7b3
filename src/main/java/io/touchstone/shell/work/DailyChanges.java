package io.touchstone.shell.work;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.MerchantNames;
import io.touchstone.shell.OpenModules;
import io.touchstone.shell.ReadersLens;
import io.touchstone.shell.ShellRule;
import io.touchstone.shell.WorkChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what happened today, yesterday and the day before, and shows the rows of a day. */
@Component
class DailyChanges {

    private final JdbcClient db;
    private final ObjectProvider<WorkChange> published;
    private final OpenModules open;
    private final WorkReader reader;
    private final ObjectProvider<MerchantNames> names;

    DailyChanges(
            JdbcClient db,
            ObjectProvider<WorkChange> published,
            OpenModules open,
            WorkReader reader,
            ObjectProvider<MerchantNames> names) {
        this.db = db;
        this.published = published;
        this.open = open;
        this.reader = reader;
        this.names = names;
    }

    /** One kind and its counts. */
    record Counted(String kind, long today, long yesterday, long before) {

        public boolean isQuiet() {
            return today == 0 && yesterday == 0 && before == 0;
        }
    }

    /** One thing that happened. */
    record Happened(
            String id, String label, String path, @Nullable String subject, Instant at) {}

    /** What the reader may see of, in its order. */
    List<WorkChange> kinds() {
        Set<String> authorities = reader.authorities();
        return published.stream()
                .filter(change -> authorities.contains(change.ability()) && open.isOpen(WorkChange.class, change))
                .sorted(Comparator.comparing(WorkChange::order).thenComparing(WorkChange::key))
                .toList();
    }

    LocalDate today() {
        return reader.calendar().day(reader.now());
    }

    List<Counted> counts() {
        List<WorkChange> kinds = kinds();
        if (kinds.isEmpty()) {
            return List.of();
        }
        PlatformTime time = reader.calendar();
        LocalDate today = today();
        Map<String, Counted> found = new HashMap<>();
        between(counting(kinds), time.startOf(today.minusDays(2)), time.startOf(today.plusDays(1)))
                .param("yesterday", time.startOf(today.minusDays(1)).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    Counted one = new Counted(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
                    found.put(one.kind(), one);
                });
        return kinds.stream()
                .map(kind -> Objects.requireNonNull(found.get(kind.key())))
                .filter(one -> !one.isQuiet())
                .toList();
    }

    /** What of one kind happened on a day, the latest first; empty when the reader may not see that kind. */
    Optional<KeysetPage<Happened>> rows(String key, LocalDate day, KeysetRequest request) {
        return kinds().stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .map(kind -> rows(kind, day, request));
    }

    private KeysetPage<Happened> rows(WorkChange kind, LocalDate day, KeysetRequest request) {
        PlatformTime time = reader.calendar();
        String after = request.cursor() == null
                ? ""
                : " where (n.at, n.id collate \"C\") < (cast(:after as timestamptz), :id)";
        var asked = between(
                        "select n.id, n.label, n.merchant_id, n.at from (" + kind.rows() + ") n" + after
                                + " order by n.at desc, n.id collate \"C\" desc limit :some",
                        time.startOf(day),
                        time.startOf(day.plusDays(1)))
                .param("some", request.limit() + 1);
        if (request.cursor() != null) {
            List<String> place =
                    Cursor.decode(request.cursor(), 2).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
            asked = asked.param("after", ReadersLens.parse(place.get(0)).atOffset(ZoneOffset.UTC))
                    .param("id", place.get(1));
        }
        KeysetPage<Happened> page = KeysetPage.cut(
                asked.query((row, i) -> new Happened(
                                row.getString(1),
                                row.getString(2),
                                Pages.of(kind.page(), row.getString(1)),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                        .list(),
                request.limit(),
                one -> List.of(one.at().toString(), one.id()));
        return new KeysetPage<>(named(page.items()), page.nextCursor());
    }

    private List<Happened> named(List<Happened> rows) {
        Set<String> ids =
                rows.stream().map(Happened::subject).filter(Objects::nonNull).collect(Collectors.toSet());
        MerchantNames merchants = names.getIfAvailable();
        Map<String, String> known = merchants == null || ids.isEmpty() ? Map.of() : merchants.names(ids);
        return rows.stream()
                .map(row -> new Happened(
                        row.id(),
                        row.label(),
                        row.path(),
                        row.subject() == null ? null : known.getOrDefault(row.subject(), row.subject()),
                        row.at()))
                .toList();
    }

    private JdbcClient.StatementSpec between(String sql, Instant from, Instant to) {
        return db.sql(sql)
                .params(reader.values())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC));
    }

    /** A key has nothing in it that a literal could not have: the record sees to it. */
    private static String counting(List<WorkChange> kinds) {
        return kinds.stream()
                .map(kind -> "select '" + kind.key() + "'::text, count(*) filter (where n.at >= :today),"
                        + " count(*) filter (where n.at >= :yesterday and n.at < :today),"
                        + " count(*) filter (where n.at < :yesterday) from (" + kind.rows() + ") n")
                .collect(Collectors.joining(" union all "));
    }
}

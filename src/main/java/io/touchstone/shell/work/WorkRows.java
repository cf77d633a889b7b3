package io.touchstone.shell.work;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.MerchantNames;
import io.touchstone.shell.OpenItems;
import io.touchstone.shell.OpenModules;
import io.touchstone.shell.PersonNames;
import io.touchstone.shell.ReadersLens;
import io.touchstone.shell.ShellRule;
import io.touchstone.shell.TimeLeft;
import io.touchstone.shell.WorkFilter;
import io.touchstone.shell.WorkItem;
import io.touchstone.shell.WorkQueue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what waits, for the first page, the full list and its file; a reader’s queues are those whose work they may do. */
@Component
class WorkRows implements OpenItems {

    /** Answers no row, with the columns of the others: what somebody without any queue is told. */
    private static final String NOTHING =
            "select ''::text as kind, ''::text as label, ''::text as subject, ''::text as merchant_id, ''::text as taken, :now::timestamptz as since, :now::timestamptz as due where false";

    /** A merchant of whom more is asked sees the rest on the pages themselves. */
    private static final int ASKED_MAX = 30;

    private final JdbcClient db;
    private final ObjectProvider<WorkQueue> published;
    private final OpenModules open;
    private final WorkReader reader;
    private final ObjectProvider<MerchantNames> names;
    private final ObjectProvider<PersonNames> people;

    WorkRows(
            JdbcClient db,
            ObjectProvider<WorkQueue> published,
            OpenModules open,
            WorkReader reader,
            ObjectProvider<MerchantNames> names,
            ObjectProvider<PersonNames> people) {
        this.db = db;
        this.published = published;
        this.open = open;
        this.reader = reader;
        this.names = names;
        this.people = people;
    }

    /** The queues of the reader, in their order. */
    List<WorkQueue> queues() {
        return queues("/admin");
    }

    private List<WorkQueue> queues(String door) {
        Set<String> authorities = reader.authorities();
        return published.stream()
                .filter(queue -> queue.page().startsWith(door))
                .filter(queue -> authorities.contains(queue.ability()) && open.isOpen(WorkQueue.class, queue))
                .sorted(Comparator.comparing(WorkQueue::order).thenComparing(WorkQueue::key))
                .toList();
    }

    @Override
    public KeysetPage<WorkItem> list(WorkFilter filter, KeysetRequest request) {
        List<WorkQueue> asked = asked(filter);
        if (asked.isEmpty()) {
            return new KeysetPage<>(List.of(), null);
        }
        Map<String, Object> values = reader.values();
        values.put("some", request.limit() + 1);
        if (request.cursor() != null) {
            values.putAll(place(request.cursor()));
        }
        List<Row> found = db.sql(WorkSql.page(asked, filter, request.cursor() != null))
                .params(values)
                .query((row, i) -> Row.of(row))
                .list();
        KeysetPage<Row> page = KeysetPage.cut(found, request.limit(), Row::place);
        return new KeysetPage<>(shown(page.items(), asked), page.nextCursor());
    }

    @Override
    public Query query(WorkFilter filter) {
        List<WorkQueue> asked = asked(filter);
        return new Query(asked.isEmpty() ? NOTHING : WorkSql.all(asked, filter), reader.values());
    }

    @Override
    public List<WorkItem> asked(Collection<String> shops) {
        List<WorkQueue> asked = queues("/portal");
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = reader.values();
        values.put("some", ASKED_MAX);
        values.put("shops", shops.toArray(String[]::new));
        return shown(
                db.sql(WorkSql.ofShops(asked))
                        .params(values)
                        .query((row, i) -> Row.of(row))
                        .list(),
                asked);
    }

    /** How each queue of the reader stands. */
    List<QueueState> states() {
        List<WorkQueue> asked = queues();
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, QueueState> found = new HashMap<>();
        db.sql(WorkSql.counts(asked)).params(reader.values()).query(row -> {
            QueueState state = new QueueState(
                    row.getString(1), "", row.getLong(2), instant(row, 3), row.getLong(4), row.getLong(5));
            found.put(state.kind(), state);
        });
        return asked.stream()
                .map(queue -> Objects.requireNonNull(found.get(queue.key())).at(queue.path()))
                .toList();
    }

    private List<WorkQueue> asked(WorkFilter filter) {
        return queues().stream()
                .filter(queue -> filter.kind().isEmpty() || filter.kind().equals(queue.key()))
                .toList();
    }

    private List<WorkItem> shown(List<Row> rows, List<WorkQueue> queues) {
        Map<String, String> known = named(
                rows.stream().map(Row::merchantId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, String> holders = held(rows.stream()
                .filter(row -> !row.mine())
                .map(Row::holder)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Instant now = reader.now();
        return rows.stream().map(row -> row.shown(queues, known, holders, now)).toList();
    }

    /** Nothing where the module that knows them is not there. */
    private Map<String, String> named(Set<String> ids) {
        MerchantNames merchants = names.getIfAvailable();
        return merchants == null || ids.isEmpty() ? Map.of() : merchants.names(ids);
    }

    private Map<String, String> held(Set<String> ids) {
        PersonNames known = people.getIfAvailable();
        return known == null || ids.isEmpty() ? Map.of() : known.displayNames(ids);
    }

    private static Map<String, String> place(String cursor) {
        List<String> values = Cursor.decode(cursor, 3).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
        if (!values.get(0).equals("infinity")) {
            ReadersLens.parse(values.get(0));
        }
        return Map.of("due", values.get(0), "kind", values.get(1), "id", values.get(2));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A row as the statement answers it. */
    private record Row(
            String kind,
            String id,
            String label,
            @Nullable String subject,
            @Nullable String merchantId,
            @Nullable String owner,
            boolean mine,
            Instant since,
            @Nullable Instant due) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBoolean(7),
                    Objects.requireNonNull(instant(row, 8)),
                    instant(row, 9));
        }

        List<String> place() {
            return List.of(due == null ? "infinity" : due.toString(), kind, id);
        }

        /** The id of the account that has it: some modules keep the account, others the actor with its kind before it. */
        @Nullable
        String holder() {
            return owner == null ? null : owner.substring(owner.indexOf(':') + 1);
        }

        WorkItem shown(List<WorkQueue> queues, Map<String, String> names, Map<String, String> holders, Instant now) {
            String page = queues.stream()
                    .filter(queue -> queue.key().equals(kind))
                    .findFirst()
                    .orElseThrow()
                    .page();
            String whose = subject != null || merchantId == null ? subject : names.getOrDefault(merchantId, merchantId);
            String holder = holder();
            return new WorkItem(
                    kind,
                    label,
                    Pages.of(page, id),
                    whose,
                    merchantId,
                    holder != null,
                    mine,
                    holder == null ? null : holders.get(holder),
                    since,
                    due,
                    TimeLeft.of(due, now));
        }
    }
}

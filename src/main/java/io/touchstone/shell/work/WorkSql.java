package io.touchstone.shell.work;

import io.touchstone.shell.WorkFilter;
import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes one statement over the queries that modules contributed; each part is cut by itself, so that a long queue costs no more. */
final class WorkSql {

    /** More than this is not counted on. */
    static final int COUNT_MAX = 1_000;

    private static final String DUE = "coalesce(n.due, 'infinity')";
    private static final String IS_MINE = "coalesce(n.owner in (:me, :actor), false)";
    private static final String MAY = "not coalesce(n.barred && array[:me, :actor]::text[], false)";
    private static final String AFTER =
            " and (" + DUE + ", %s, n.id collate \"C\") > (cast(:due as timestamptz), :kind, :id)";

    private WorkSql() {}

    /** The rows of a page, by due time, kind and id. */
    static String page(List<WorkQueue> queues, WorkFilter filter, boolean after) {
        return first(queues, queue -> rows(queue, filter, after));
    }

    /** The first rows of some shops and of the reader, by due time. */
    static String ofShops(List<WorkQueue> queues) {
        WorkFilter all = new WorkFilter(WorkFilter.TEAM, "", false);
        return first(
                queues, queue -> rows(queue, all, false) + " and (n.merchant_id = any(:shops) or " + IS_MINE + ")");
    }

    private static String first(List<WorkQueue> queues, Function<WorkQueue, String> rows) {
        String parts = queues.stream()
                .map(queue -> "(" + rows.apply(queue) + " order by " + DUE + ", n.id collate \"C\" limit :some)")
                .collect(Collectors.joining(" union all "));
        return "select * from (" + parts + ") w order by coalesce(due, 'infinity'), kind, id collate \"C\" limit :some";
    }

    /** All rows, for a file. */
    static String all(List<WorkQueue> queues, WorkFilter filter) {
        String parts =
                queues.stream().map(queue -> rows(queue, filter, false)).collect(Collectors.joining(" union all "));
        return "select kind, label, subject, merchant_id, case when mine then 'me' when owner is not null then 'other' else 'nobody' end as taken, since, due from ("
                + parts + ") w order by coalesce(due, 'infinity'), kind, id collate \"C\"";
    }

    /** How many wait in each queue, since when, and how many are late. */
    static String counts(List<WorkQueue> queues) {
        return queues.stream()
                .map(queue -> "select " + word(queue)
                        + " as kind, count(*), min(c.since), count(*) filter (where c.due < :now),"
                        + " count(*) filter (where c.owner is null) from (select n.since, n.due, n.owner from ("
                        + queue.rows() + ") n where " + MAY + " order by n.due nulls last limit " + (COUNT_MAX + 1)
                        + ") c")
                .collect(Collectors.joining(" union all "));
    }

    private static String rows(WorkQueue queue, WorkFilter filter, boolean after) {
        StringBuilder sql = new StringBuilder("select ")
                .append(word(queue))
                .append(" as kind, n.id, n.label, n.subject, n.merchant_id, n.owner, ")
                .append(IS_MINE)
                .append(" as mine, n.since, n.due from (")
                .append(queue.rows())
                .append(") n where ")
                .append(MAY);
        if (filter.isMine()) {
            sql.append(queue.taking() == Taking.OPEN ? " and (n.owner is null or " + IS_MINE + ")" : " and " + IS_MINE);
        }
        if (filter.overdue()) {
            sql.append(" and n.due < :now");
        }
        if (after) {
            sql.append(AFTER.formatted(word(queue)));
        }
        return sql.toString();
    }

    /** A key has nothing in it that a literal could not have: the record sees to it. */
    private static String word(WorkQueue queue) {
        return "'" + queue.key() + "'::text collate \"C\"";
    }
}

package io.touchstone.shell;

import io.touchstone.kernel.KeysetPage;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Everything that waits for the present reader or those of the same abilities, whichever module it belongs to. */
public interface OpenItems {

    /** By due time, what is late first. */
    KeysetPage<WorkItem> list(WorkFilter filter, KeysetRequest request);

    /** What is asked of the present reader and of their shops in the portal, by due time; the queues whose pages lie there. */
    List<WorkItem> asked(Collection<String> shops);

    /** What waits for staff as a query with the columns kind, label, subject, merchant_id, taken, since and due, for a file. */
    Query query(WorkFilter filter);

    /** A select and the values of its parameters. */
    record Query(String sql, Map<String, ?> values) {}
}

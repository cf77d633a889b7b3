package io.touchstone.report.engagement.request;

import io.touchstone.report.engagement.EngagementEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was asked for under an engagement that was ended is owed no more, in the same transaction. */
@Component
class DropRequestsOfEnded {

    private final RequestRows rows;
    private final RequestBook book;

    DropRequestsOfEnded(RequestRows rows, RequestBook book) {
        this.rows = rows;
        this.book = book;
    }

    @EventListener
    void on(EngagementEnded ended) {
        rows.lockOpen(ended.engagement())
                .forEach(request -> book.change(request, open -> open.drop(null, ended.at(), ended.actor())));
    }
}

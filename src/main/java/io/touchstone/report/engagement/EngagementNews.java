package io.touchstone.report.engagement;

import io.touchstone.identity.AccountId;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.Subject;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.report.ReportEvent;
import io.touchstone.report.engagement.Engagement.Head;
import io.touchstone.report.engagement.Engagement.Line;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the audit trail of every step of an engagement, and its auditor. */
@Component
class EngagementNews {

    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final PlatformTime time;

    EngagementNews(ApplicationEventPublisher events, Notices notices, PlatformTime time) {
        this.events = events;
        this.notices = notices;
        this.time = time;
    }

    void tell(Engagement changed) {
        for (Line line : changed.lines()) {
            events.publishEvent(event(changed, line));
            notices.send(Notice.to(
                    new AccountId(changed.head().auditor()),
                    "report.engagement.notice." + line.key(),
                    "/admin/my-engagement",
                    changed.head().number(),
                    time.day(changed.head().from()).toString(),
                    SeatDays.last(changed.stored().until(), time).toString()));
        }
    }

    private ReportEvent event(Engagement changed, Line line) {
        Head head = changed.head();
        return new ReportEvent(
                "engagement_" + line.key(),
                new Subject("engagement", head.number()),
                line.actor(),
                line.at(),
                Map.of(
                        "auditor",
                        head.auditor().toString(),
                        "modules",
                        String.join(" ", head.scope().modules()),
                        "merchants",
                        merchants(head.scope()),
                        "from",
                        head.from().toString(),
                        "until",
                        changed.stored().until().toString()));
    }

    private static String merchants(SeatScope scope) {
        return scope.merchants() == null ? "all" : String.join(" ", scope.merchants());
    }
}

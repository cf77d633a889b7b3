package io.touchstone.report.review;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Subject;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.report.ReportEvent;
import io.touchstone.report.review.ReviewAction.Line;
import io.touchstone.report.review.ReviewAction.Stored;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of what was done to an action: the audit trail of every step, the owner of what is theirs to do. */
@Component
class ReviewActionNews {

    private static final Set<String> TO_OWNER = Set.of("opened", "handed_over", "moved", "reopened", "dropped");

    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Accounts accounts;

    ReviewActionNews(ApplicationEventPublisher events, Notices notices, Accounts accounts) {
        this.events = events;
        this.notices = notices;
        this.accounts = accounts;
    }

    void tell(ReviewAction changed, Actor actor) {
        Stored now = changed.stored();
        for (Line line : changed.lines()) {
            events.publishEvent(new ReportEvent(
                    "action_" + line.kind(),
                    new Subject("review_action", now.head().number()),
                    actor,
                    line.at(),
                    Map.of(
                            "kpi",
                            now.head().kpi(),
                            "state",
                            now.state().word(),
                            "due_on",
                            now.dueOn().toString())));
            if (TO_OWNER.contains(line.kind()) && !now.owner().equals(line.by())) {
                accounts.find(new AccountId(now.owner()))
                        .filter(AccountView::enabled)
                        .ifPresent(owner -> send(owner.id(), now, line.kind()));
            }
        }
    }

    private void send(AccountId owner, Stored action, String kind) {
        notices.send(Notice.to(
                owner,
                "report.review.notice." + kind,
                "/admin/reviews/actions/" + action.head().number(),
                action.head().number(),
                action.dueOn().toString()));
    }
}

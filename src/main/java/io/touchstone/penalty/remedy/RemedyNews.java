package io.touchstone.penalty.remedy;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.Subject;
import io.touchstone.merchant.ShopNotices;
import io.touchstone.penalty.PenaltyEvent;
import io.touchstone.penalty.remedy.CorrectivePlan.Head;
import io.touchstone.penalty.remedy.CorrectivePlan.Line;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Tells of what was done to a corrective plan: the audit trail of every step, the people of the shop of those that concern them. */
@Component
class RemedyNews {

    private static final Set<String> TOLD =
            Set.of("demanded", "sent_back", "accepted", "overdue", "effective", "failed");

    private final ApplicationEventPublisher events;
    private final ShopNotices post;
    private final PlatformTime time;

    RemedyNews(ApplicationEventPublisher events, ShopNotices post, PlatformTime time) {
        this.events = events;
        this.post = post;
        this.time = time;
    }

    void tell(CorrectivePlan changed) {
        Head head = changed.head();
        for (Line line : changed.lines()) {
            events.publishEvent(new PenaltyEvent(
                    "plan_" + line.key(),
                    new Subject("corrective_plan", head.number()),
                    line.actor(),
                    line.at(),
                    Map.of(
                            "merchant_id",
                            head.merchantId(),
                            "decision_id",
                            head.decisionId().toString(),
                            "state",
                            changed.stored().state().word())));
            if (TOLD.contains(line.key())) {
                post.tell(
                        head.merchantId(),
                        "penalty.plan.notice." + line.key(),
                        "/portal/shops/" + UriUtils.encodePathSegment(head.merchantId(), StandardCharsets.UTF_8)
                                + "/corrective-plans/" + head.number(),
                        head.number(),
                        time.day(changed.stored().clock().dueAt()).toString(),
                        Objects.requireNonNullElse(line.words(), "–"));
            }
        }
    }
}

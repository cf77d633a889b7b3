package io.touchstone.penalty.violation;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.Subject;
import io.touchstone.merchant.ShopNotices;
import io.touchstone.penalty.PenaltyEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Tells of what was done to a case: the audit trail of every step, the people of the shop of those that concern them. */
@Component
class CaseNews {

    /** A decision is told with its statement of reasons, and by that alone (E5). */
    private static final Set<String> TOLD = Set.of("hearing", "hearing_over", "dismissed", "merged");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ApplicationEventPublisher events;
    private final ShopNotices post;
    private final PlatformTime time;

    CaseNews(ApplicationEventPublisher events, ShopNotices post, PlatformTime time) {
        this.events = events;
        this.post = post;
        this.time = time;
    }

    void tell(ViolationCase changed) {
        CaseView now = changed.view();
        for (CaseLine line : changed.lines()) {
            events.publishEvent(event(now, line));
            String merchant = now.merchantId();
            if (merchant != null && line.told() && TOLD.contains(line.key())) {
                post.tell(
                        merchant,
                        "penalty.case.notice." + line.key(),
                        page(merchant, now.number()),
                        now.number(),
                        text(changed.progress().hearingUntil()));
            }
        }
    }

    static String page(String merchantId, String number) {
        return "/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + "/violations/"
                + number;
    }

    private static PenaltyEvent event(CaseView now, CaseLine line) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("merchant_id", now.merchantId() == null ? "" : now.merchantId());
        details.put("source", now.source().word());
        details.put("rule", now.ruleCode() == null ? "" : now.ruleCode());
        details.put("state", now.state().word());
        details.put("reference", line.reference());
        return new PenaltyEvent(
                "case_" + line.key(), new Subject("case", now.number()), line.actor(), line.at(), details);
    }

    private String text(@Nullable Instant at) {
        return at == null ? "–" : MINUTE.format(LocalDateTime.ofInstant(at, time.zone()));
    }
}

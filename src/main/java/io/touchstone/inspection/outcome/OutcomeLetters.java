package io.touchstone.inspection.outcome;

import io.touchstone.inspection.outcome.StoredOutcome.Entry;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.ShopNotices;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the people of a shop are told of a result; the message keys begin with {@code inspection.outcome.notice}. */
@Component
class OutcomeLetters {

    private static final Set<String> TOLD =
            Set.of("notified", "amended", "retest", "final_passed", "final_failed", "reversed", "voided");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ShopNotices post;
    private final PlatformTime time;

    OutcomeLetters(ShopNotices post, PlatformTime time) {
        this.post = post;
        this.time = time;
    }

    /** Tells of one line; what the merchant did itself, and what staff only proposed, is not told. */
    void tell(Outcome outcome, Entry line, String title) {
        StoredOutcome now = outcome.stored();
        if (!TOLD.contains(line.kind())
                || (now.notifiedAt() == null && !line.kind().equals("final_passed"))) {
            return;
        }
        post.tell(
                now.head().merchantId(),
                "inspection.outcome.notice." + line.kind(),
                page(now.head().merchantId(), now.head().number()),
                now.head().number(),
                title,
                text(now.dueAt()));
    }

    static String page(String merchantId, String number) {
        return "/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + "/inspections/"
                + number;
    }

    private String text(@Nullable Instant at) {
        return at == null ? "–" : MINUTE.format(LocalDateTime.ofInstant(at, time.zone()));
    }
}

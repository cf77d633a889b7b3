package io.touchstone.deposit.requirement;

import io.touchstone.deposit.requirement.Shortfall.Entry;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.ShopNotices;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * What the people of a shop are told of a top-up notice: its opening, each measure, more time, and its end. The message keys begin
 * with {@code deposit.shortfall.notice}; after the shop's name come the notice's number, what is missing, required and lodged, and
 * the day on which the next measure is due.
 */
@Component
class ShortfallLetters {

    private final ShopNotices post;
    private final PlatformTime time;

    ShortfallLetters(ShopNotices post, PlatformTime time) {
        this.post = post;
        this.time = time;
    }

    void tell(Shortfall shortfall, Entry entry) {
        String merchantId = shortfall.notice().merchantId();
        String template =
                switch (entry.kind()) {
                    case "amounts", "dismissed", "closed" -> "";
                    case "opened" -> "opened-" + shortfall.notice().cause().word();
                    default -> entry.kind();
                };
        if (template.isEmpty()) {
            return;
        }
        post.tell(
                merchantId,
                "deposit.shortfall.notice." + template,
                "/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + "/deposit/required",
                shortfall.notice().caseNo(),
                text(entry.amounts().missing()),
                text(entry.amounts().required()),
                text(entry.amounts().balance()),
                shortfall.next().map(step -> time.day(step.dueAt()).toString()).orElse("–"));
    }

    /** The same in both languages: the letter is written before its reader's is known. */
    static String text(Money amount) {
        int digits = Math.max(amount.currency().getDefaultFractionDigits(), 0);
        BigDecimal figures = BigDecimal.valueOf(amount.minor(), digits);
        return amount.currency().getCurrencyCode() + " " + String.format(Locale.ROOT, "%,." + digits + "f", figures);
    }
}

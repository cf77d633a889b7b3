package io.touchstone.deposit.refund;

import io.touchstone.kernel.Money;
import io.touchstone.merchant.ShopNotices;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the people of a shop are told of a refund; the message keys begin with {@code deposit.refund.notice}. */
@Component
class RefundLetters {

    private static final Set<String> TOLD = Set.of("approved", "rejected", "paid", "failed");

    private final ShopNotices post;

    RefundLetters(ShopNotices post) {
        this.post = post;
    }

    void tell(String what, Refund refund) {
        if (TOLD.contains(what)) {
            post.tell(
                    refund.merchantId(),
                    "deposit.refund.notice." + what,
                    "/portal/shops/" + UriUtils.encodePathSegment(refund.merchantId(), StandardCharsets.UTF_8)
                            + "/deposit/refund",
                    refund.number(),
                    text(refund.amount()));
        }
    }

    private static String text(Money amount) {
        int digits = Math.max(amount.currency().getDefaultFractionDigits(), 0);
        BigDecimal figures = BigDecimal.valueOf(amount.minor(), digits);
        return amount.currency().getCurrencyCode() + " " + String.format(Locale.ROOT, "%,." + digits + "f", figures);
    }
}

package io.touchstone.deposit.term;

import io.touchstone.deposit.ExtendTerm;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.merchant.ShopNotices;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Tells the people of a shop that its orders are settled later, and that they are no longer; the top-up notice tells of its own. */
@Component
class TermNotices {

    private final ShopNotices post;

    TermNotices(ShopNotices post) {
        this.post = post;
    }

    void extended(ExtendTerm command, @Nullable Integer days) {
        if (command.trigger() != TermTrigger.INSUFFICIENT_DEPOSIT) {
            post.tell(
                    command.merchantId(),
                    "deposit.notice.term-" + command.trigger().word(),
                    page(command.merchantId()),
                    command.caseNo(),
                    days == null ? "" : days.toString());
        }
    }

    void lifted(Term term) {
        if (term.trigger() != TermTrigger.INSUFFICIENT_DEPOSIT) {
            post.tell(term.merchantId(), "deposit.notice.term-lifted", page(term.merchantId()), term.caseNo());
        }
    }

    private static String page(String merchantId) {
        return "/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + "/deposit/terms";
    }
}

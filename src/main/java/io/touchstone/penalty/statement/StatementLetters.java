package io.touchstone.penalty.statement;

import io.touchstone.merchant.ShopNotices;
import io.touchstone.penalty.decision.DecisionView;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Tells the people of a shop that a statement lies ready; the message keys begin with {@code penalty.statement.notice}. */
@Component
class StatementLetters {

    private final ShopNotices post;
    private final BothLanguages words;

    StatementLetters(ShopNotices post, BothLanguages words) {
        this.post = post;
        this.words = words;
    }

    void decided(DecisionView decision, String rule, @Nullable Instant until, Instant effectiveAt) {
        tell(decision, "decided", rule, until == null ? "–" : words.moment(until), words.moment(effectiveAt));
    }

    void tell(DecisionView decision, String what, String... arguments) {
        String merchant = decision.merchantId();
        if (merchant == null) {
            return;
        }
        String[] all = new String[arguments.length + 1];
        all[0] = decision.number();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        post.tell(merchant, "penalty.statement.notice." + what, page(merchant, decision.number()), all);
    }

    static String page(String merchantId, String number) {
        return "/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + "/decisions/"
                + number;
    }
}

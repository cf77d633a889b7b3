package io.touchstone.merchant.register;

import io.touchstone.merchant.people.ShopPost;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Tells the people of a shop when a register's word holds something, and when it no longer does. */
@Component
class RegisterLetters {

    private final ShopPost post;

    RegisterLetters(ShopPost post) {
        this.post = post;
    }

    void held(RegisterDifference difference) {
        tell(difference, "merchant.notice.register-held");
    }

    void released(RegisterDifference difference) {
        tell(difference, "merchant.notice.register-released");
    }

    /** What holds nothing is a question among staff. */
    private void tell(RegisterDifference difference, String template) {
        if (difference.holds()) {
            String shop = UriUtils.encodePathSegment(difference.merchantId(), StandardCharsets.UTF_8);
            post.tell(difference.merchantId(), template, "/portal/shops/" + shop + "/documents", difference.number());
        }
    }
}

package io.touchstone.merchant.people;

import io.touchstone.notice.NoticeKind;
import io.touchstone.notice.NoticeKinds;
import io.touchstone.shell.Role.Seat;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What merchants are told about their shop; that it was closed or opened cannot be turned off. */
@Configuration(proxyBeanMethods = false)
class MerchantNoticeKinds {

    @Bean
    NoticeKinds merchantNotices() {
        return NoticeKinds.of(
                NoticeKind.mandatory("merchant-state", EnumSet.of(Seat.MERCHANT), "merchant.notice."),
                NoticeKind.prompt(
                        "merchant-application",
                        EnumSet.of(Seat.MERCHANT),
                        "merchant.letter.",
                        "merchant.review.letter.",
                        "merchant.notice.invited"),
                NoticeKind.prompt(
                        "merchant-papers",
                        EnumSet.of(Seat.MERCHANT),
                        "merchant.notice.expiry-",
                        "merchant.notice.renewal-",
                        "merchant.notice.change-",
                        "merchant.notice.register-"));
    }
}

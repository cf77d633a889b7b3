package io.touchstone.deposit.requirement;

import io.touchstone.notice.NoticeKind;
import io.touchstone.notice.NoticeKinds;
import io.touchstone.shell.Role.Seat;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What merchants and finance are told about money; a shortfall, which has effects by itself, cannot be turned off. */
@Configuration(proxyBeanMethods = false)
class DepositNoticeKinds {

    @Bean
    NoticeKinds depositNotices() {
        return NoticeKinds.of(
                NoticeKind.mandatory("deposit-shortfall", EnumSet.of(Seat.MERCHANT), "deposit.shortfall.notice."),
                NoticeKind.prompt("deposit-refund", EnumSet.of(Seat.MERCHANT), "deposit.refund.notice."),
                NoticeKind.prompt("deposit-term", EnumSet.of(Seat.MERCHANT), "deposit.notice.term-"),
                NoticeKind.prompt(
                        "deposit-books",
                        EnumSet.of(Seat.STAFF),
                        "deposit.notice.fund-low",
                        "deposit.notice.books-differ"));
    }
}

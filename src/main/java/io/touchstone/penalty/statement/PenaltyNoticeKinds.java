package io.touchstone.penalty.statement;

import io.touchstone.notice.NoticeKind;
import io.touchstone.notice.NoticeKinds;
import io.touchstone.shell.Role.Seat;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What merchants are told about violations; rulings and the periods they open cannot be turned off. */
@Configuration(proxyBeanMethods = false)
class PenaltyNoticeKinds {

    @Bean
    NoticeKinds penaltyNotices() {
        return NoticeKinds.of(
                NoticeKind.mandatory(
                        "penalty-ruling",
                        EnumSet.of(Seat.MERCHANT),
                        "penalty.statement.notice.",
                        "penalty.case.notice."),
                NoticeKind.mandatory("penalty-appeal", EnumSet.of(Seat.MERCHANT), "penalty.appeal.notice."),
                NoticeKind.prompt("penalty-appeal-message", EnumSet.of(Seat.MERCHANT), "penalty.appeal.notice.message"),
                NoticeKind.mandatory("penalty-ip", EnumSet.of(Seat.MERCHANT), "penalty.ip.notice."),
                NoticeKind.prompt("penalty-plan", EnumSet.of(Seat.MERCHANT), "penalty.plan.notice."));
    }
}

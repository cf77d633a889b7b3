package io.touchstone.notice.domain;

import io.touchstone.notice.NoticeKind;
import io.touchstone.notice.NoticeKinds;
import io.touchstone.shell.Role.Seat;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The notices about one’s own account, which the module of accounts cannot declare itself, as it lies below. */
@Configuration(proxyBeanMethods = false)
class NoticeKindsOfAccounts {

    @Bean
    NoticeKinds accountNotices() {
        return NoticeKinds.of(NoticeKind.mandatory("account", EnumSet.allOf(Seat.class), "notice.letter."));
    }
}

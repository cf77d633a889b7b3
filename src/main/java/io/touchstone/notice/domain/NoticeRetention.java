package io.touchstone.notice.domain;

import io.touchstone.shell.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of messages is kept for a term only: that somebody was told stays, the words and the address go. */
@Configuration(proxyBeanMethods = false)
class NoticeRetention {

    private static final String BLANKED = "array_fill('–'::text, array[cardinality(t.arguments)])";

    @Bean
    RetainedRows oldMessages() {
        return RetainedRows.erased(
                "notices",
                "notice_message",
                "arguments = " + BLANKED + ", address = case when t.mail_state <> 'NONE' then '–' end",
                "t.created_at < :before and t.mail_state <> 'WAITING' and (t.arguments <> " + BLANKED
                        + " or coalesce(t.address, '–') <> '–')");
    }
}

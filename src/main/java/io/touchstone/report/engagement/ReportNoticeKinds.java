package io.touchstone.report.engagement;

import io.touchstone.notice.NoticeKind;
import io.touchstone.notice.NoticeKinds;
import io.touchstone.shell.Role.Seat;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff and auditors are told about reports, reviews and engagements. */
@Configuration(proxyBeanMethods = false)
class ReportNoticeKinds {

    @Bean
    NoticeKinds reportNotices() {
        return NoticeKinds.of(
                NoticeKind.prompt("report-request", EnumSet.of(Seat.STAFF), "report.request.notice."),
                NoticeKind.prompt("report-engagement", EnumSet.of(Seat.STAFF), "report.engagement.notice."),
                NoticeKind.quiet("report-review", EnumSet.of(Seat.STAFF), "report.review.notice."),
                NoticeKind.quiet("report-file", EnumSet.of(Seat.STAFF), "report.letter."));
    }
}

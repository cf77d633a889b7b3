package io.touchstone.assessment.supervision;

import io.touchstone.notice.NoticeKind;
import io.touchstone.notice.NoticeKinds;
import io.touchstone.shell.Role.Seat;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff are told about assessments and visits. */
@Configuration(proxyBeanMethods = false)
class AssessmentNoticeKinds {

    @Bean
    NoticeKinds assessmentNotices() {
        return NoticeKinds.of(
                NoticeKind.prompt("assessment-visit", EnumSet.of(Seat.STAFF), "assessment.visit.notice."),
                NoticeKind.quiet("assessment-sheet", EnumSet.of(Seat.STAFF), "sheet.notice."));
    }
}

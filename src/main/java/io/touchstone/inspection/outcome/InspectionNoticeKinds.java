package io.touchstone.inspection.outcome;

import io.touchstone.notice.NoticeKind;
import io.touchstone.notice.NoticeKinds;
import io.touchstone.shell.Role.Seat;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What merchants, laboratories and brand owners are told about inspections; results cannot be turned off. */
@Configuration(proxyBeanMethods = false)
class InspectionNoticeKinds {

    @Bean
    NoticeKinds inspectionNotices() {
        return NoticeKinds.of(
                NoticeKind.mandatory("inspection-result", EnumSet.of(Seat.MERCHANT), "inspection.outcome.notice."),
                NoticeKind.prompt("inspection-correction", EnumSet.of(Seat.MERCHANT), "inspection.correction.notice."),
                NoticeKind.prompt("inspection-lab", EnumSet.of(Seat.PARTNER), "inspection.lab.notice."),
                NoticeKind.prompt("inspection-appraisal", EnumSet.of(Seat.PARTNER), "inspection.appraisal.notice."),
                NoticeKind.quiet("inspection-sample", EnumSet.of(Seat.STAFF), "inspection.keeping.notice"));
    }
}

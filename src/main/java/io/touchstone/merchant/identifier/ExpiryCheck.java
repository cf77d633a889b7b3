package io.touchstone.merchant.identifier;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.application.MachineCheck;
import io.touchstone.merchant.application.SubmittedApplication;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the licence and the papers are still in force on the day of submission, and for how long (A5). */
@Component
@Order(15)
class ExpiryCheck implements MachineCheck {

    /** A paper that runs out sooner will be asked for again at once. */
    static final int DAYS_LEFT_MIN = 30;

    private final PlatformTime time;

    ExpiryCheck(PlatformTime time) {
        this.time = time;
    }

    @Override
    public List<Finding> run(SubmittedApplication application) {
        LocalDate today = time.day(application.submittedAt());
        List<Finding> findings = new ArrayList<>();
        LocalDate licence = application.company().licenceValidUntil();
        if (licence != null) {
            findings.add(finding("company", licence, today));
        }
        application.papers().forEach(paper -> {
            LocalDate until = paper.validUntil();
            if (until != null) {
                findings.add(finding("document:" + paper.documentId(), until, today));
            }
        });
        return findings;
    }

    /** The last day of a paper is a day on which it is in force. */
    private static Finding finding(String target, LocalDate until, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, until);
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("until", until.toString());
        evidence.put("days_left", Long.toString(left));
        if (left < 0) {
            return new Finding("expired", target, Outcome.WARNING, evidence);
        }
        return new Finding("expiry", target, left < DAYS_LEFT_MIN ? Outcome.WARNING : Outcome.PASS, evidence);
    }
}

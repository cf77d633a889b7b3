package io.touchstone.merchant.identifier;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.application.MachineCheck;
import io.touchstone.merchant.application.SubmittedApplication;
import io.touchstone.merchant.application.SubmittedApplication.Paper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Forms and check digits of the company's code and of the numbers on its papers. A wrong one is a warning: real codes exist
 * whose digit is wrong (rules.md 5), so the reviewer goes over it with a reason.
 */
@Component
@Order(10)
class IdentifierCheck implements MachineCheck {

    private static final String CODE = "identifier";

    private final PlatformTime time;

    IdentifierCheck(PlatformTime time) {
        this.time = time;
    }

    @Override
    public List<Finding> run(SubmittedApplication application) {
        LocalDate today = time.day(application.submittedAt());
        List<Finding> findings = new ArrayList<>();
        String uscc = application.company().uscc();
        if (uscc != null) {
            findings.addAll(findings("company", Identifiers.check(IdentifierKind.USCC, uscc, today)));
        }
        for (Paper paper : application.papers()) {
            IdentifierKind kind = paper.type().numberKind();
            String number = paper.number();
            if (kind != null && number != null) {
                findings.addAll(findings("document:" + paper.documentId(), Identifiers.check(kind, number, today)));
            }
        }
        return findings;
    }

    private static List<Finding> findings(String target, IdentifierVerdict verdict) {
        if (verdict.valid()) {
            return List.of(new Finding(CODE, target, Outcome.PASS, Map.of("number", verdict.normalised())));
        }
        return verdict.checks().stream()
                .filter(check -> !check.passed())
                .map(check -> warning(target, verdict, check))
                .toList();
    }

    /** The names sort in the order in which the text uses them, also where JSON is kept sorted by length. */
    private static Finding warning(String target, IdentifierVerdict verdict, IdentifierVerdict.Check check) {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("asked", check.expected());
        evidence.put("found", check.found());
        evidence.put("number", verdict.normalised());
        return new Finding(check.code(), target, Outcome.WARNING, evidence);
    }
}

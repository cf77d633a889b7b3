package io.touchstone.assessment.certificate;

import io.touchstone.assessment.certificate.Certificates.Decision;
import io.touchstone.assessment.sheet.Assessments;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes certificates of frozen assessments. */
@Component
class Awarding {

    private final Assessments assessments;
    private final CertificateBook book;
    private final CertificateRows rows;
    private final Settings settings;
    private final PlatformTime calendar;

    Awarding(
            Assessments assessments,
            CertificateBook book,
            CertificateRows rows,
            Settings settings,
            PlatformTime calendar) {
        this.assessments = assessments;
        this.book = book;
        this.rows = rows;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** @throws RuleViolation when there is none of the number that is frozen */
    FrozenAssessment frozen(String number) {
        return assessments
                .frozen(number)
                .orElseThrow(() -> new RuleViolation(CertificateRule.CERTIFICATE_ASSESSMENT_UNKNOWN, number));
    }

    /** @return its number; the same for a double submit */
    String award(UUID once, String assessment, Instant at, Actor by) {
        FrozenAssessment basis = frozen(assessment);
        rows.holdSubject(basis.subject());
        Optional<Certificate> known = rows.find(once);
        if (known.isPresent()) {
            return known.get().head().number();
        }
        requireFresh(basis, at);
        LocalDate on = calendar.day(at);
        Decision award = new Decision("assessed", null, basis.frozenBy(), null, at, by);
        Certificate made = Certificate.award(once, number(on), basis, on, validTo(on, at), award);
        book.award(made, basis, award);
        return made.head().number();
    }

    /** The last day of what would be awarded at an instant. */
    LocalDate validTo(Instant at) {
        return validTo(calendar.day(at), at);
    }

    private LocalDate validTo(LocalDate on, Instant at) {
        return on.plusYears(settings.at(CertificateTerms.KEY, at).validYears()).minusDays(1);
    }

    private void requireFresh(FrozenAssessment basis, Instant at) {
        int months = settings.at(CertificateTerms.KEY, at).assessmentMonthsMax();
        if (basis.frozenAt().isBefore(calendar.monthsBefore(at, months))) {
            throw new RuleViolation(CertificateRule.CERTIFICATE_ASSESSMENT_OLD, months);
        }
    }

    private String number(LocalDate on) {
        return String.format(Locale.ROOT, "SQ-%d-%06d", on.getYear(), rows.nextNumber());
    }
}

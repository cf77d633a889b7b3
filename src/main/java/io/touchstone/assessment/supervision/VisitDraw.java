package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates.Certified;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.assessment.sheet.Assessments;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws the items of a visit from the assessment that the certificate rests on. */
@Component
class VisitDraw {

    private final Assessments assessments;
    private final Schemes schemes;
    private final Settings settings;
    private final Ids ids;

    VisitDraw(Assessments assessments, Schemes schemes, Settings settings, Ids ids) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.settings = settings;
        this.ids = ids;
    }

    /** A lot nobody knew before. */
    record Drawn(String assessment, long seed, List<Checked> items) {}

    Drawn draw(Certified certificate, Instant at) {
        FrozenAssessment answered = frozen(certificate.assessment());
        VisitTerms terms = settings.at(VisitTerms.KEY, at);
        long seed = ids.next().getLeastSignificantBits();
        List<Checked> items = VisitSample.draw(scheme(answered), answered, seed, terms.items(), terms.riskPercent());
        return new Drawn(answered.number(), seed, items);
    }

    FrozenAssessment frozen(String number) {
        return assessments.frozen(number).orElseThrow(() -> new NotFound("assessment", number));
    }

    SchemeVersion scheme(FrozenAssessment answered) {
        return schemes.find(answered.scheme())
                .orElseThrow(() -> new NotFound("scheme", answered.scheme().toString()));
    }

    /** Of the same subject, and not the one the certificate rests on. */
    Optional<FrozenAssessment> other(Certified certificate, String number) {
        return assessments
                .frozen(number)
                .filter(other -> other.subject().equals(certificate.subject()))
                .filter(other -> !other.number().equals(certificate.assessment()));
    }

    /** Of the same subject, the latest first; what an upgrade or downgrade can rest on. */
    List<FrozenAssessment> others(Certified certificate, int atMost) {
        return assessments.frozenOf(certificate.subject(), atMost).stream()
                .filter(other -> !other.number().equals(certificate.assessment()))
                .toList();
    }
}

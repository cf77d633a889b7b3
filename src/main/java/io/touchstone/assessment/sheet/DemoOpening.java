package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Opens the assessments of the demo, each over the year before it. */
@Component
class DemoOpening {

    private final SheetOpening opening;
    private final SubjectRows subjects;
    private final PlatformTime time;
    private final Ids ids;

    DemoOpening(SheetOpening opening, SubjectRows subjects, PlatformTime time, Ids ids) {
        this.opening = opening;
        this.subjects = subjects;
        this.time = time;
        this.ids = ids;
    }

    void line(String code, Wording name, Actor lead, Instant at) {
        if (!subjects.isKnown(code)) {
            subjects.add(new AssessedSubject(code, name), at, lead);
        }
    }

    Sheet open(String subject, SchemeVersion scheme, Actor lead, Instant at) {
        LocalDate to = time.day(at).minusDays(1);
        var asked = new SheetOpening.Asked(
                new AssessmentId(ids.next()), subject, to.minusYears(1).plusDays(1), to, null);
        return opening.open(asked, scheme, lead, at);
    }
}

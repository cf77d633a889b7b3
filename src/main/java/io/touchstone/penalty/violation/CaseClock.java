package io.touchstone.penalty.violation;

import io.touchstone.merchant.WorkingDays;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** By when what is due about a case, by the terms in force. */
@Component
class CaseClock {

    private final Settings settings;
    private final WorkingDays workingDays;

    CaseClock(Settings settings, WorkingDays workingDays) {
        this.settings = settings;
        this.workingDays = workingDays;
    }

    Instant handleBy(Instant opened) {
        return workingDays.after(opened, terms(opened).handling());
    }

    Instant hearUntil(Instant asked) {
        return workingDays.after(asked, terms(asked).hearing());
    }

    /** What is left to decide after an instant. */
    Instant decideBy(Instant from) {
        return workingDays.after(from, terms(from).decision());
    }

    private CaseTerms terms(Instant at) {
        return settings.at(CaseTerms.KEY, at);
    }
}

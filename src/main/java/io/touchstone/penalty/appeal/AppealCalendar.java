package io.touchstone.penalty.appeal;

import io.touchstone.merchant.WorkingDays;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.statement.AppealWindow;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.Settings;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.ViolationTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Until when somebody may appeal and the platform has to answer, by the terms in force when it was told (ruling E4). */
@Component
class AppealCalendar {

    private final Settings settings;
    private final Rules rules;
    private final WorkingDays workingDays;

    AppealCalendar(Settings settings, Rules rules, WorkingDays workingDays) {
        this.settings = settings;
        this.rules = rules;
        this.workingDays = workingDays;
    }

    /** Until when a decision may be appealed; it is told when it is decided. */
    Instant until(DecisionView decision) {
        Instant told = Objects.requireNonNull(decision.decidedAt());
        return settings.at(AppealWindow.KEY, told).until(violationClass(decision), told);
    }

    /** Until when the answer to a first appeal may be appealed, or a reporter what it was told. */
    Instant untilAfter(Instant answered) {
        return answered.plus(
                Duration.ofDays(settings.at(AppealTerms.KEY, answered).secondLevelDays()));
    }

    /** Until when the platform has to answer. */
    Instant answerBy(Instant filed) {
        return workingDays.after(filed, settings.at(AppealWindow.KEY, filed).answerWorkingDays());
    }

    int messagesMax(Instant at) {
        return settings.at(AppealTerms.KEY, at).messagesMax();
    }

    private ViolationClass violationClass(DecisionView decision) {
        return rules.find(decision.ruleVersionId())
                .map(version -> version.terms() instanceof ViolationTerms terms ? terms.violationClass() : null)
                .orElse(ViolationClass.A);
    }
}

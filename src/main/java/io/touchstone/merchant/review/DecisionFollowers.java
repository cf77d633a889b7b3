package io.touchstone.merchant.review;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.application.ApplicationRecords;
import io.touchstone.merchant.application.ApplicationRule;
import io.touchstone.merchant.application.ApplicationView;
import io.touchstone.merchant.application.CheckView;
import io.touchstone.merchant.application.SubmittedApplication;
import io.touchstone.merchant.factory.FactoryRecord;
import io.touchstone.merchant.life.Admission;
import io.touchstone.notice.NoticeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What stands before a decision and what follows from it, all in its transaction: admission, letter, sample. */
@Component
class DecisionFollowers {

    private final ApplicationRecords records;
    private final Admission admission;
    private final DecisionLetters letters;
    private final QualityDraw draw;
    private final FactoryRecord factories;
    private final People people;

    DecisionFollowers(
            ApplicationRecords records,
            Admission admission,
            DecisionLetters letters,
            QualityDraw draw,
            FactoryRecord factories,
            People people) {
        this.records = records;
        this.admission = admission;
        this.letters = letters;
        this.draw = draw;
        this.factories = factories;
        this.people = people;
    }

    Optional<NoticeText> letter(DecisionLetters.Told told) {
        return letters.preview(told);
    }

    /** The aggregate asks the same again when it is decided; here it is asked early, to be told in the form. */
    List<Rule> objections(DecisionLetters.Told told) {
        List<Rule> objections = new ArrayList<>();
        if (told.decision().kind() != Decision.Kind.APPROVE) {
            if (!told.hasReason()) {
                objections.add(ApplicationRule.REASON_MISSING);
            }
            return objections;
        }
        ApplicationView application = told.application();
        if (!told.isAllAccepted()) {
            objections.add(ApplicationRule.DOCUMENT_NOT_ACCEPTED);
        }
        if (records.checks(application.id(), application.round()).stream().anyMatch(CheckView::isOpenWarning)) {
            objections.add(ApplicationRule.WARNING_OPEN);
        }
        if (factories
                .standing(application.id())
                .filter(FactoryRecord.Standing::isFailed)
                .isPresent()) {
            objections.add(ReviewRule.REVIEW_FACTORY_FAILED);
        }
        return objections;
    }

    /** A failed factory inspection stands against approval until another one is passed (A6). */
    void requireFactory(UUID application) {
        if (factories
                .standing(application)
                .filter(FactoryRecord.Standing::isFailed)
                .isPresent()) {
            throw new RuleViolation(ReviewRule.REVIEW_FACTORY_FAILED);
        }
    }

    /** Somebody else was faster: who, and when. */
    Conflict changed(ApplicationView application) {
        return new Conflict(
                ReviewRule.REVIEW_CHANGED, people.name(application.updatedBy()), people.time(application.updatedAt()));
    }

    void follow(DecisionLetters.Told told, Actor actor) {
        ApplicationView application = told.application();
        if (told.decision().kind() == Decision.Kind.APPROVE) {
            admit(application, told, actor);
        }
        letters.send(told);
        draw.draw(application.id(), application.round(), told.at());
    }

    private void admit(ApplicationView application, DecisionLetters.Told told, Actor actor) {
        SubmittedApplication submission =
                records.submission(application.id(), application.round()).orElseThrow();
        String merchantId = admission.admit(submission, told.at(), actor);
        if (records.find(application.id()).map(ApplicationView::merchantId).isEmpty()) {
            records.admitted(application.id(), merchantId, actor, told.at());
        }
    }
}

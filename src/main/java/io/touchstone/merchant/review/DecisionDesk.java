package io.touchstone.merchant.review;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Rule;
import io.touchstone.merchant.application.ApplicationRecords;
import io.touchstone.merchant.application.ApplicationState;
import io.touchstone.merchant.application.ApplicationView;
import io.touchstone.merchant.application.Outcome;
import io.touchstone.merchant.application.SubmittedApplication;
import io.touchstone.merchant.review.ReviewPermissions.CanReview;
import io.touchstone.notice.NoticeText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an application is decided: approved, returned or rejected, by two people where it is high risk. */
@Service
@Transactional
public class DecisionDesk {

    private final ApplicationRecords records;
    private final ReviewCases cases;
    private final Claims claims;
    private final Reasons reasons;
    private final DecisionFollowers followers;
    private final Acting acting;

    DecisionDesk(
            ApplicationRecords records,
            ReviewCases cases,
            Claims claims,
            Reasons reasons,
            DecisionFollowers followers,
            Acting acting) {
        this.records = records;
        this.cases = cases;
        this.claims = claims;
        this.reasons = reasons;
        this.followers = followers;
        this.acting = acting;
    }

    /**
     * What would happen.
     *
     * @param letter empty when nobody is told: the proposal to a second person, or an application without an account
     */
    public record Preview(ApplicationView application, boolean toSecond, Optional<NoticeText> letter) {}

    /** Shows the letter as it would be sent; asks everything that can be asked before. */
    @CanReview
    @Transactional(readOnly = true)
    public Preview preview(Decision decision) {
        ApplicationView application = ready(decision);
        boolean toSecond = goesToSecond(application, decision);
        return new Preview(
                application, toSecond, toSecond ? Optional.empty() : followers.letter(told(application, decision)));
    }

    /** What stands against a decision, for the form it was typed into; empty when it can be taken. */
    @CanReview
    @Transactional(readOnly = true)
    public List<Rule> objections(Decision decision) {
        ApplicationView application = ready(decision);
        return followers.objections(told(application, decision));
    }

    /**
     * Decides; who applied is told in the same transaction, and an approved one becomes a merchant on trial.
     *
     * @return whether it went to a second person instead
     */
    @CanReview
    public boolean decide(Decision decision) {
        ApplicationView application = ready(decision);
        if (decision.kind() == Decision.Kind.APPROVE) {
            followers.requireFactory(application.id());
        }
        Outcome outcome = decision.outcome();
        Instant now = acting.now();
        boolean toSecond = goesToSecond(application, decision);
        if (toSecond) {
            records.passToSecond(application.id(), decision.seen(), outcome, acting.actor(), now);
        } else {
            settle(decision, outcome, now);
            followers.follow(told(application, decision), acting.actor());
        }
        claims.release(application.id(), acting.id());
        return toSecond;
    }

    private void settle(Decision decision, Outcome outcome, Instant now) {
        switch (decision.kind()) {
            case APPROVE -> records.approve(decision.application(), decision.seen(), outcome, acting.actor(), now);
            case RETURN -> records.giveBack(decision.application(), decision.seen(), outcome, acting.actor(), now);
            case REJECT -> records.reject(decision.application(), decision.seen(), outcome, acting.actor(), now);
        }
    }

    private ApplicationView ready(Decision decision) {
        ApplicationView application = cases.submitted(decision.application());
        if (application.version() != decision.seen()) {
            throw followers.changed(application);
        }
        if (!application.state().isUnderReview()) {
            throw new Conflict(ReviewRule.REVIEW_NOT_OPEN);
        }
        claims.requireOf(application.id(), acting.id(), acting.now());
        reasons.require(decision.reasonCodes(), "application", acting.now());
        return application;
    }

    private static boolean goesToSecond(ApplicationView application, Decision decision) {
        return decision.kind() == Decision.Kind.APPROVE
                && application.highRisk()
                && application.state() == ApplicationState.SUBMITTED;
    }

    private DecisionLetters.Told told(ApplicationView application, Decision decision) {
        SubmittedApplication submission =
                records.submission(application.id(), application.round()).orElseThrow();
        return new DecisionLetters.Told(application, cases.documents(submission, false), decision, acting.now());
    }
}

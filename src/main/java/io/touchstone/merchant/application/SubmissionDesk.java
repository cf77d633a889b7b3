package io.touchstone.merchant.application;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.application.ApplicationPermissions.CanApply;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an applicant checks the answers, hands the application in, and follows it. */
@Service
@CanApply
@Transactional
public class SubmissionDesk {

    private final OwnApplications own;
    private final DocumentRows documents;
    private final SealedNumbers numbers;
    private final Rounds rounds;
    private final ApplicationRecords records;
    private final SubmissionLetters letters;

    SubmissionDesk(
            OwnApplications own,
            DocumentRows documents,
            SealedNumbers numbers,
            Rounds rounds,
            ApplicationRecords records,
            SubmissionLetters letters) {
        this.own = own;
        this.documents = documents;
        this.numbers = numbers;
        this.rounds = rounds;
        this.records = records;
        this.letters = letters;
    }

    /** What is still missing, in the order of the steps; empty when it can be handed in. */
    @Transactional(readOnly = true)
    public List<Missing> missing(UUID id) {
        return missing(own.get(id));
    }

    /** What has changed since the round that was returned. */
    @Transactional(readOnly = true)
    public SubmissionDiff changes(UUID id) {
        Application application = own.get(id);
        return application.round() == 0
                ? new SubmissionDiff(List.of(), List.of())
                : SubmissionDiff.between(
                        records.submission(id, application.round()).orElseThrow(), rounds.preview(application));
    }

    /**
     * Hands the application in.
     *
     * @param seenRound the round before this one, as the page knew it: a second click finds it gone by and does nothing
     */
    public void submit(UUID id, int seenRound) {
        Application application = own.get(id);
        if (application.state() == ApplicationState.SUBMITTED && application.round() == seenRound + 1) {
            return;
        }
        application.requireOpen();
        if (!missing(application).isEmpty()) {
            throw new RuleViolation(ApplicationRule.APPLICATION_INCOMPLETE);
        }
        if (isAsReturned(application)) {
            throw new RuleViolation(ApplicationRule.APPLICATION_UNCHANGED);
        }
        rounds.submit(application, own.actor(), own.now());
        letters.send(records.find(id).orElseThrow());
    }

    /** What was decided so far, oldest first. */
    @Transactional(readOnly = true)
    public List<OutcomeView> outcomes(UUID id) {
        own.get(id);
        return records.outcomes(id);
    }

    /** Whoever gave it back was the last to touch it; a sealed number changed shows in no comparison, but in this. */
    private boolean isAsReturned(Application application) {
        return application.state() == ApplicationState.RETURNED
                && !own.actor().id().equals(application.updatedBy());
    }

    private List<Missing> missing(Application application) {
        return Completeness.of(
                application.draft(),
                numbers.tails(application.id()),
                own.demands(application),
                documents.ofApplication(application.id()));
    }
}

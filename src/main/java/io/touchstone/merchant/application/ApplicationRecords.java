package io.touchstone.merchant.application;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Applications and documents as review and life work on them. Who may call is the caller's to ask; every command holds to
 * the aggregate's rules, joins the caller's transaction and announces what it did.
 */
public interface ApplicationRecords {

    Optional<ApplicationView> find(UUID applicationId);

    /** What was submitted in a round, whole. */
    Optional<SubmittedApplication> submission(UUID applicationId, int round);

    /** Every document of an application, by type and time; replaced ones among them. */
    List<DocumentView> documents(UUID applicationId);

    /** Every document of a merchant, those of its application among them. */
    List<DocumentView> documentsOf(String merchantId);

    Optional<DocumentView> document(UUID documentId);

    /** What changed from the round before; empty in the first. */
    SubmissionDiff diff(UUID applicationId, int round);

    /** What machines found in a round, warnings first. */
    List<CheckView> checks(UUID applicationId, int round);

    /** What was decided so far, oldest first. */
    List<OutcomeView> outcomes(UUID applicationId);

    /** Keeps a document; the one of an application only while its applicant may change it. */
    UUID addDocument(NewDocument document, Actor actor, Instant at);

    /** Gives a verdict on one document, or another than before while nothing is decided. An accepted one replaces the accepted one of its type and cover. */
    void judge(UUID documentId, Verdict verdict, Actor actor, Instant at);

    /**
     * Runs a check again on the round under review, because what it looks at has changed since: its findings of these codes
     * that nobody went over are replaced. Does nothing for an application that is not under review.
     */
    void checkAgain(UUID applicationId, MachineCheck check, Set<String> codes, Actor actor, Instant at);

    /** Goes over a machine's warning with a reason; the finding stays. */
    void override(UUID checkId, String reason, Actor actor, Instant at);

    /**
     * Approves: every document of the round is accepted and no warning stands open.
     *
     * @param seen the version the page showed
     */
    void approve(UUID applicationId, long seen, Outcome outcome, Actor actor, Instant at);

    /** What the first person does in place of approving when a category is high risk; the same conditions hold. */
    void passToSecond(UUID applicationId, long seen, Outcome outcome, Actor actor, Instant at);

    /** Gives back for change; there is a reason, or a rejected document that has one. */
    void giveBack(UUID applicationId, long seen, Outcome outcome, Actor actor, Instant at);

    void reject(UUID applicationId, long seen, Outcome outcome, Actor actor, Instant at);

    /** Notes which merchant an approved application became, on it and its documents. */
    void admitted(UUID applicationId, String merchantId, Actor actor, Instant at);
}

package io.touchstone.merchant.review;

import io.touchstone.evidence.EvidenceView;
import io.touchstone.merchant.application.ApplicationView;
import io.touchstone.merchant.application.CheckView;
import io.touchstone.merchant.application.DocumentState;
import io.touchstone.merchant.application.DocumentView;
import io.touchstone.merchant.application.OutcomeView;
import io.touchstone.merchant.application.SubmissionDiff;
import io.touchstone.merchant.application.SubmittedApplication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a reviewer sees of one application.
 *
 * @param documents of the round under review, in the order of the submission
 * @param file of the document that is looked at
 * @param outcomes empty as long as the reader is not to know them
 * @param reasonTexts words of every code that is shown, in the reader's language
 * @param names of the people who acted, by account id
 */
public record ReviewCase(
        ApplicationView application,
        SubmittedApplication submission,
        List<DocumentView> documents,
        @Nullable DocumentView chosen,
        @Nullable EvidenceView file,
        List<CheckView> checks,
        SubmissionDiff diff,
        List<OutcomeView> outcomes,
        List<Reason> reasons,
        Map<String, String> reasonTexts,
        Map<String, String> categoryNames,
        Map<String, String> names,
        Hold hold,
        boolean blind) {

    /**
     * Who works on it just now.
     *
     * @param minutes for how long they have
     * @param barred the reader proposed it, so another decides
     */
    public record Hold(
            boolean mine,
            @Nullable String by,
            long minutes,
            @Nullable Instant until,
            boolean barred) {}

    /** What is said about the chosen document by machines. */
    public List<CheckView> checksOf(DocumentView document) {
        return checks.stream()
                .filter(check -> check.target().equals("document:" + document.id()))
                .toList();
    }

    /** What machines say about the rest. */
    public List<CheckView> otherChecks() {
        return checks.stream()
                .filter(check -> !check.target().startsWith("document:"))
                .toList();
    }

    public List<Reason> reasonsFor(String subject) {
        return reasons.stream()
                .filter(reason -> reason.subject().equals(subject))
                .toList();
    }

    public long unjudged() {
        return documents.stream()
                .filter(document -> document.state() == DocumentState.RECEIVED)
                .count();
    }

    public long rejected() {
        return documents.stream()
                .filter(document -> document.state() == DocumentState.REJECTED)
                .count();
    }

    public long openWarnings() {
        return checks.stream().filter(CheckView::isOpenWarning).count();
    }

    public boolean isSecond() {
        return application.state().word().equals("second_review");
    }

    /** Whether the reader may judge and decide now. */
    public boolean isWorkable() {
        return hold.mine() && application.state().isUnderReview();
    }

    public @Nullable DocumentView before() {
        return beside(-1);
    }

    public @Nullable DocumentView after() {
        return beside(1);
    }

    private @Nullable DocumentView beside(int step) {
        int at = chosen == null ? -1 : documents.indexOf(chosen) + step;
        return at < 0 || at >= documents.size() ? null : documents.get(at);
    }
}

package io.touchstone.merchant.application;

import io.touchstone.kernel.RuleViolation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What must be so before a round can be approved or given back (A2, rules.md 5). */
@Component
class ReviewGround {

    private final RoundRows rounds;
    private final DocumentRows documents;

    ReviewGround(RoundRows rounds, DocumentRows documents) {
        this.rounds = rounds;
        this.documents = documents;
    }

    /** Every document of the round is accepted, and every warning was gone over with a reason. */
    void requireApprovable(Application application) {
        boolean judged = ofRound(application).stream()
                .allMatch(document ->
                        document.state() == DocumentState.ACCEPTED || document.state() == DocumentState.SUPERSEDED);
        if (!judged) {
            throw new RuleViolation(ApplicationRule.DOCUMENT_NOT_ACCEPTED);
        }
        if (rounds.checks(application.id(), application.round()).stream().anyMatch(CheckView::isOpenWarning)) {
            throw new RuleViolation(ApplicationRule.WARNING_OPEN);
        }
    }

    /** The applicant can read why: from the decision, or from a rejected document. */
    void requireReason(Application application, Outcome outcome) {
        boolean rejected =
                ofRound(application).stream().anyMatch(document -> document.state() == DocumentState.REJECTED);
        if (!rejected) {
            outcome.requireReason();
        }
    }

    private List<DocumentView> ofRound(Application application) {
        Set<UUID> papers = rounds.submission(application.id(), application.round()).stream()
                .flatMap(submitted -> submitted.papers().stream())
                .map(SubmittedApplication.Paper::documentId)
                .collect(Collectors.toSet());
        return documents.ofApplication(application.id()).stream()
                .filter(document -> papers.contains(document.id()))
                .toList();
    }
}

package io.touchstone.merchant.review;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.application.ApplicationRecords;
import io.touchstone.merchant.application.ApplicationView;
import io.touchstone.merchant.application.CheckView;
import io.touchstone.merchant.application.DocumentState;
import io.touchstone.merchant.application.DocumentView;
import io.touchstone.merchant.application.OutcomeView;
import io.touchstone.merchant.application.SubmissionDiff;
import io.touchstone.merchant.application.SubmittedApplication;
import io.touchstone.merchant.review.Claims.Claim;
import io.touchstone.taxonomy.Categories;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a reviewer sees of one application. */
@Component
class ReviewCases {

    private final ApplicationRecords records;
    private final Claims claims;
    private final Reasons reasons;
    private final Evidence evidence;
    private final Categories categories;
    private final Accounts accounts;

    ReviewCases(
            ApplicationRecords records,
            Claims claims,
            Reasons reasons,
            Evidence evidence,
            Categories categories,
            Accounts accounts) {
        this.records = records;
        this.claims = claims;
        this.reasons = reasons;
        this.evidence = evidence;
        this.categories = categories;
        this.accounts = accounts;
    }

    /**
     * What is asked for.
     *
     * @param document to be looked at; the first one without a verdict where none is named
     * @param blind the reader is not to know what others said
     */
    record Asked(
            ApplicationView application,
            @Nullable UUID document,
            String reader,
            boolean blind,
            Instant now,
            Locale locale) {}

    /** Something that was submitted; a draft is its applicant's own. */
    ApplicationView submitted(UUID id) {
        return records.find(id)
                .filter(application -> application.round() > 0)
                .orElseThrow(() -> new NotFound("application", id.toString()));
    }

    ReviewCase gather(Asked asked) {
        ApplicationView application = asked.application();
        SubmittedApplication submission = records.submission(application.id(), application.round())
                .orElseThrow(() -> new NotFound("submission", application.number()));
        List<DocumentView> documents = documents(submission, asked.blind());
        DocumentView chosen = chosen(documents, asked.document());
        List<CheckView> checks = records.checks(application.id(), application.round());
        List<OutcomeView> outcomes = asked.blind() ? List.of() : records.outcomes(application.id());
        List<Reason> known = reasons.all();
        Optional<Claim> claim = claims.running(application.id(), asked.now());
        return new ReviewCase(
                application,
                submission,
                documents,
                chosen,
                chosen == null ? null : file(chosen),
                asked.blind() ? checks.stream().map(ReviewCases::unmarked).toList() : checks,
                diff(application),
                outcomes,
                known.stream().filter(reason -> reason.isGivenAt(asked.now())).toList(),
                texts(known, asked.locale()),
                categories.names(submission.categories(), asked.locale()),
                accounts.displayNames(people(documents, checks, outcomes, claim)),
                hold(application, claim, asked),
                asked.blind());
    }

    /** The documents of a submission as they stand. */
    List<DocumentView> documents(SubmittedApplication submission, boolean blind) {
        Map<UUID, DocumentView> known = records.documents(submission.applicationId()).stream()
                .collect(Collectors.toMap(DocumentView::id, Function.identity()));
        return submission.papers().stream()
                .map(paper -> known.get(paper.documentId()))
                .filter(Objects::nonNull)
                .map(document -> blind ? unjudged(document) : document)
                .toList();
    }

    private static @Nullable DocumentView chosen(List<DocumentView> documents, @Nullable UUID asked) {
        Optional<DocumentView> named = documents.stream()
                .filter(document -> document.id().equals(asked))
                .findFirst();
        return named.or(() -> documents.stream()
                        .filter(document -> document.state() == DocumentState.RECEIVED)
                        .findFirst())
                .or(() -> documents.stream().findFirst())
                .orElse(null);
    }

    private @Nullable EvidenceView file(DocumentView document) {
        return evidence.find(document.file()).orElse(null);
    }

    private ReviewCase.Hold hold(ApplicationView application, Optional<Claim> claim, Asked asked) {
        boolean barred = application.state().word().equals("second_review")
                && asked.reader().equals(application.firstDecider());
        return claim.map(one -> new ReviewCase.Hold(
                        one.by().equals(asked.reader()),
                        one.by(),
                        Duration.between(one.since(), asked.now()).toMinutes(),
                        one.until(),
                        barred))
                .orElseGet(() -> new ReviewCase.Hold(false, null, 0, null, barred));
    }

    /** The first round has nothing before it to be compared with. */
    private SubmissionDiff diff(ApplicationView application) {
        return application.round() == 1
                ? new SubmissionDiff(List.of(), List.of())
                : records.diff(application.id(), application.round());
    }

    /** The newest words of every code. */
    private static Map<String, String> texts(List<Reason> known, Locale locale) {
        Map<String, String> texts = new HashMap<>();
        known.forEach(reason -> texts.putIfAbsent(reason.code(), reason.text(locale)));
        return texts;
    }

    private static Collection<String> people(
            List<DocumentView> documents, List<CheckView> checks, List<OutcomeView> outcomes, Optional<Claim> claim) {
        Set<String> people = new HashSet<>();
        documents.forEach(document -> people.add(document.verdictBy()));
        checks.forEach(check -> people.add(check.overriddenBy()));
        outcomes.forEach(outcome -> people.add(outcome.decidedBy()));
        claim.ifPresent(one -> people.add(one.by()));
        people.remove(null);
        return people;
    }

    /** As it was before anybody said anything about it. */
    private static DocumentView unjudged(DocumentView document) {
        return new DocumentView(
                document.id(),
                document.applicationId(),
                document.merchantId(),
                document.type(),
                document.cover(),
                document.file(),
                document.content(),
                DocumentState.RECEIVED,
                document.round(),
                document.addedAt(),
                null,
                null,
                List.of(),
                null);
    }

    private static CheckView unmarked(CheckView check) {
        return new CheckView(
                check.id(),
                check.code(),
                check.target(),
                check.outcome(),
                check.evidence(),
                check.checkedAt(),
                null,
                null,
                null);
    }
}

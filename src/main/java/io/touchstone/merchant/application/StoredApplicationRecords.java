package io.touchstone.merchant.application;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications and documents in their tables. */
@Service
@Transactional
class StoredApplicationRecords implements ApplicationRecords {

    private final Applications applications;
    private final ApplicationRows rows;
    private final DocumentRows documents;
    private final RoundRows rounds;
    private final ReviewGround ground;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    StoredApplicationRecords(
            Applications applications,
            ApplicationRows rows,
            DocumentRows documents,
            RoundRows rounds,
            ReviewGround ground,
            ApplicationEventPublisher events,
            Ids ids) {
        this.applications = applications;
        this.rows = rows;
        this.documents = documents;
        this.rounds = rounds;
        this.ground = ground;
        this.events = events;
        this.ids = ids;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ApplicationView> find(UUID applicationId) {
        return rows.find(applicationId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SubmittedApplication> submission(UUID applicationId, int round) {
        return rounds.submission(applicationId, round);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DocumentView> documents(UUID applicationId) {
        return documents.ofApplication(applicationId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DocumentView> documentsOf(String merchantId) {
        return documents.ofMerchant(merchantId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DocumentView> document(UUID documentId) {
        return documents.find(documentId);
    }

    @Override
    @Transactional(readOnly = true)
    public SubmissionDiff diff(UUID applicationId, int round) {
        SubmittedApplication now = rounds.submission(applicationId, round)
                .orElseThrow(() -> new NotFound("submission", applicationId.toString()));
        return SubmissionDiff.between(
                rounds.submission(applicationId, round - 1).orElse(null), now);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CheckView> checks(UUID applicationId, int round) {
        return rounds.checks(applicationId, round);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OutcomeView> outcomes(UUID applicationId) {
        return rounds.outcomes(applicationId);
    }

    @Override
    public UUID addDocument(NewDocument document, Actor actor, Instant at) {
        if (document.applicationId() != null) {
            application(document.applicationId()).requireOpen();
        }
        UUID id = ids.next();
        documents.insert(id, document, at);
        events.publishEvent(ApplicationEvent.document(
                "received",
                id,
                actor,
                at,
                Map.of("type", document.type().word(), "file", document.file().toString())));
        return id;
    }

    @Override
    public void judge(UUID documentId, Verdict verdict, Actor actor, Instant at) {
        DocumentView document =
                documents.find(documentId).orElseThrow(() -> new NotFound("document", documentId.toString()));
        if (document.state() == DocumentState.SUPERSEDED) {
            throw new Conflict(ApplicationRule.DOCUMENT_SUPERSEDED);
        }
        if (document.merchantId() == null && document.applicationId() != null) {
            application(document.applicationId()).requireUnderReview();
        }
        documents.judge(documentId, verdict, actor.id(), at);
        List<UUID> replaced = verdict.accepted() ? documents.supersedeBy(document) : List.of();
        events.publishEvent(ApplicationEvent.document(
                verdict.state().word(),
                documentId,
                actor,
                at,
                Map.of(
                        "reasons",
                        verdict.reasonCodes(),
                        "replaces",
                        replaced.stream().map(UUID::toString).toList())));
    }

    @Override
    public void checkAgain(UUID applicationId, MachineCheck check, Set<String> codes, Actor actor, Instant at) {
        Application application = application(applicationId);
        if (!application.state().isUnderReview()) {
            return;
        }
        SubmittedApplication submitted =
                rounds.submission(applicationId, application.round()).orElseThrow();
        rounds.replace(applicationId, application.round(), codes, at);
        check.run(submitted).forEach(finding -> rounds.keep(submitted, finding, at));
        events.publishEvent(ApplicationEvent.application(
                "checked_again", applicationId, actor, at, Map.of("codes", List.copyOf(new TreeSet<>(codes)))));
    }

    @Override
    public void override(UUID checkId, String reason, Actor actor, Instant at) {
        CheckView check = rounds.check(checkId).orElseThrow(() -> new NotFound("check", checkId.toString()));
        application(rounds.applicationOf(checkId)).requireUnderReview();
        if (reason.isBlank()) {
            throw new RuleViolation(ApplicationRule.REASON_MISSING);
        }
        if (check.outcome() == MachineCheck.Outcome.PASS
                || rounds.override(checkId, reason.strip(), actor.id(), at) == 0) {
            throw new Conflict(ApplicationRule.CHECK_PASSED);
        }
        events.publishEvent(ApplicationEvent.check("overridden", checkId, actor, at, Map.of("code", check.code())));
    }

    @Override
    public void approve(UUID applicationId, long seen, Outcome outcome, Actor actor, Instant at) {
        Application application = seen(applicationId, seen);
        application.requireUnderReview();
        ground.requireApprovable(application);
        application.approve(outcome, actor, at);
        keep(application, outcome, actor, at);
    }

    @Override
    public void passToSecond(UUID applicationId, long seen, Outcome outcome, Actor actor, Instant at) {
        Application application = seen(applicationId, seen);
        application.requireUnderReview();
        ground.requireApprovable(application);
        application.passToSecond(outcome, actor, at);
        keep(application, outcome, actor, at);
    }

    @Override
    public void giveBack(UUID applicationId, long seen, Outcome outcome, Actor actor, Instant at) {
        Application application = seen(applicationId, seen);
        application.requireUnderReview();
        ground.requireReason(application, outcome);
        application.giveBack(outcome, actor, at);
        keep(application, outcome, actor, at);
    }

    @Override
    public void reject(UUID applicationId, long seen, Outcome outcome, Actor actor, Instant at) {
        Application application = seen(applicationId, seen);
        application.requireUnderReview();
        application.reject(outcome, actor, at);
        keep(application, outcome, actor, at);
    }

    @Override
    public void admitted(UUID applicationId, String merchantId, Actor actor, Instant at) {
        Application application = application(applicationId);
        application.becomeMerchant(merchantId, actor, at);
        applications.save(application);
        documents.giveTo(merchantId, applicationId);
    }

    private void keep(Application application, Outcome outcome, Actor actor, Instant at) {
        rounds.keep(application.id(), application.round(), application.state(), outcome, actor.id(), at);
        applications.save(application);
    }

    private Application seen(UUID id, long version) {
        Application application = application(id);
        application.requireVersion(version);
        return application;
    }

    private Application application(UUID id) {
        return applications.findById(id).orElseThrow(() -> new NotFound("application", id.toString()));
    }
}

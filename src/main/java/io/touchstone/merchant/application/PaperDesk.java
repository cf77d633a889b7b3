package io.touchstone.merchant.application;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.FileId;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.application.ApplicationPermissions.CanApply;
import io.touchstone.merchant.application.DocumentView.Content;
import io.touchstone.merchant.application.DocumentView.Cover;
import io.touchstone.merchant.requirement.Demand;
import io.touchstone.merchant.requirement.Dimension;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an applicant sees which documents are demanded, uploads them and types off what they say. */
@Service
@CanApply
@Transactional
public class PaperDesk {

    private static final int DOCUMENTS_MAX = 300;

    private final OwnApplications own;
    private final ApplicationRecords records;
    private final DocumentRows documents;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;

    PaperDesk(
            OwnApplications own,
            ApplicationRecords records,
            DocumentRows documents,
            Evidence evidence,
            ApplicationEventPublisher events) {
        this.own = own;
        this.records = records;
        this.documents = documents;
        this.evidence = evidence;
        this.events = events;
    }

    /** Everything demanded, with what was offered for it so far; replaced documents left out. */
    @Transactional(readOnly = true)
    public List<DemandView> demands(UUID id) {
        Application application = own.get(id);
        List<DocumentView> all = documents.ofApplication(id).stream()
                .filter(document -> document.state() != DocumentState.SUPERSEDED)
                .toList();
        Map<FileId, EvidenceView> files =
                evidence.find(all.stream().map(DocumentView::file).toList());
        return own.demands(application).stream()
                .map(demand -> new DemandView(
                        demand,
                        all.stream()
                                .filter(document -> Papers.meets(document, demand))
                                .map(document -> new DemandView.Offered(document, files.get(document.file())))
                                .toList()))
                .toList();
    }

    /**
     * A file for a demand.
     *
     * @param productRef the product of a single item's document, by the shop's own number; null for the whole category
     */
    public record Upload(String demandCode, @Nullable String productRef, InputStream content, String fileName) {}

    /** Takes a file in for a demand. One that stood there and was rejected stays on record beside it. */
    public UUID upload(UUID id, Upload upload) {
        Application application = own.get(id);
        Demand demand = own.demands(application).stream()
                .filter(one -> one.code().equals(upload.demandCode()))
                .findFirst()
                .orElseThrow(() -> new NotFound("demand", upload.demandCode()));
        if (documents.ofApplication(id).size() >= DOCUMENTS_MAX) {
            throw new RuleViolation(ApplicationRule.DOCUMENTS_TOO_MANY, DOCUMENTS_MAX);
        }
        application.requireOpen();
        EvidenceView file = evidence.receive(upload.content(), upload.fileName(), own.account(), own.actor());
        // A large file takes long: what was saved meanwhile must not be written over.
        Application now = own.toChange(id);
        now.touch("documents", own.actor(), own.now());
        own.save(now);
        return records.addDocument(
                new NewDocument(
                        id,
                        null,
                        demand.type(),
                        new Cover(demand.categoryCode(), demand.brandName(), product(demand, upload)),
                        file.id(),
                        Content.EMPTY,
                        now.round()),
                own.actor(),
                own.now());
    }

    /** Only a single item's document speaks of one product. */
    private static @Nullable String product(Demand demand, Upload upload) {
        return demand.type().dimension() == Dimension.ITEM ? upload.productRef() : null;
    }

    /** Keeps what was typed off a document. */
    public void type(UUID id, UUID documentId, Content content) {
        Application application = own.toChange(id);
        DocumentView document = open(application, documentId);
        if (!document.content().equals(content)) {
            documents.type(documentId, content);
            touched(application, "typed", documentId);
        }
    }

    /** Takes a document back: for good when no round holds it, else out of the next round only. */
    public void remove(UUID id, UUID documentId) {
        Application application = own.toChange(id);
        DocumentView document = open(application, documentId);
        if (document.round() < application.round()) {
            documents.supersede(documentId);
        } else {
            documents.remove(documentId);
        }
        touched(application, "removed", documentId);
    }

    private void touched(Application application, String what, UUID documentId) {
        application.touch("documents", own.actor(), own.now());
        own.save(application);
        events.publishEvent(ApplicationEvent.document(what, documentId, own.actor(), own.now(), Map.of()));
    }

    private DocumentView open(Application application, UUID documentId) {
        application.requireOpen();
        DocumentView document = documents
                .find(documentId)
                .filter(one -> application.id().equals(one.applicationId()))
                .orElseThrow(() -> new NotFound("document", documentId.toString()));
        if (document.state() != DocumentState.RECEIVED) {
            throw new Conflict(ApplicationRule.APPLICATION_STEP_REFUSED);
        }
        return document;
    }
}

package io.touchstone.merchant.application;

import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.FileId;
import io.touchstone.merchant.application.DocumentView.Content;
import io.touchstone.merchant.requirement.Demand;
import io.touchstone.merchant.requirement.DocumentField;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How documents, demands and what is typed off a document fit together. */
final class Papers {

    private Papers() {}

    /** Whether a document goes into the next round; rejected and replaced ones do not. */
    static boolean isOffered(DocumentView document) {
        return document.state() == DocumentState.RECEIVED || document.state() == DocumentState.ACCEPTED;
    }

    static boolean meets(DocumentView document, Demand demand) {
        return demand.isMetBy(
                document.type(),
                document.cover().categoryCode(),
                document.cover().brandName());
    }

    /** What was typed for a field; null when it is blank. */
    static @Nullable String typed(Content content, DocumentField field) {
        return switch (field) {
            case NUMBER -> content.number();
            case HOLDER -> content.holder();
            case ISSUED_ON ->
                content.issuedOn() == null ? null : content.issuedOn().toString();
            case VALID_UNTIL ->
                content.validUntil() == null ? null : content.validUntil().toString();
            case ISSUER, ADDRESS, SCOPE, STANDARD_NO, GRANTOR, GRANTEE, TERRITORY, NICE_CLASS ->
                content.fields().get(field.word());
        };
    }

    static SubmittedApplication.Paper paper(DocumentView document, Map<FileId, EvidenceView> files) {
        EvidenceView file = files.get(document.file());
        if (file == null) {
            throw new IllegalStateException("a document without its file: " + document.id());
        }
        return new SubmittedApplication.Paper(
                document.id(),
                document.type(),
                document.cover().categoryCode(),
                document.cover().brandName(),
                document.cover().productRef(),
                document.file().id(),
                file.sha256(),
                document.content().number(),
                document.content().holder(),
                document.content().issuedOn(),
                document.content().validUntil(),
                document.content().fields());
    }
}

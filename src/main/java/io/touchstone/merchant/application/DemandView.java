package io.touchstone.merchant.application;

import io.touchstone.evidence.EvidenceView;
import io.touchstone.merchant.requirement.Demand;
import io.touchstone.merchant.requirement.DocumentField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One demand with the documents offered for it. */
public record DemandView(Demand demand, List<Offered> documents) {

    /** A document with its file. */
    public record Offered(DocumentView document, @Nullable EvidenceView file) {

        /** What was typed for a field of the demand. */
        public @Nullable String typed(DocumentField field) {
            return Papers.typed(document.content(), field);
        }

        /** Whether the applicant may still change it: nobody has accepted or rejected it. */
        public boolean isOpen() {
            return document.state() == DocumentState.RECEIVED;
        }
    }
}

package io.touchstone.merchant.application.web;

import io.touchstone.evidence.EvidenceView;
import io.touchstone.merchant.application.DemandView;
import io.touchstone.merchant.application.DocumentView;
import io.touchstone.merchant.requirement.Demand;
import io.touchstone.merchant.requirement.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One demand as the documents page shows it. */
record PaperLine(
        Demand demand,
        String anchor,
        @Nullable String categoryName,
        @Nullable String standard,
        List<Paper> papers,
        Unfit.@Nullable RefusedUpload refused) {

    /** Whether the upload asks which product the document is of. */
    public boolean isOfOneProduct() {
        return demand.type().dimension() == Dimension.ITEM;
    }

    /** One document with its fields. */
    record Paper(DocumentView document, @Nullable EvidenceView file, boolean open, List<Field> fields) {}

    /** One field to be typed off a document. */
    record Field(
            String word,
            boolean day,
            @Nullable String value,
            @Nullable String fault) {}

    static PaperLine of(DemandView view, @Nullable String categoryName, Locale locale, Unfit unfit) {
        Demand demand = view.demand();
        List<Paper> papers = view.documents().stream()
                .map(one -> paper(
                        demand,
                        one,
                        unfit.faultsOf(one.document().id()),
                        unfit.typedFor(one.document().id())))
                .toList();
        return new PaperLine(
                demand,
                PaperController.anchor(demand.code()),
                categoryName,
                demand.standard(locale),
                papers,
                unfit.uploadFor(demand.code()));
    }

    private static Paper paper(
            Demand demand, DemandView.Offered offered, Map<String, String> faults, Map<String, String> typed) {
        List<Field> fields = demand.fields().stream()
                .map(field -> new Field(
                        field.word(),
                        field.isDay(),
                        typed.getOrDefault(field.word(), offered.typed(field)),
                        faults.get(field.word())))
                .toList();
        return new Paper(offered.document(), offered.file(), offered.isOpen(), fields);
    }
}

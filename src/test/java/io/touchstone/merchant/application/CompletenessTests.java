package io.touchstone.merchant.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.evidence.FileId;
import io.touchstone.merchant.application.DocumentView.Content;
import io.touchstone.merchant.application.DocumentView.Cover;
import io.touchstone.merchant.requirement.Demand;
import io.touchstone.merchant.requirement.DocumentField;
import io.touchstone.merchant.requirement.DocumentType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an application still lacks. */
class CompletenessTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final SealedNumbers.Tails TAILS = new SealedNumbers.Tails("002X", "7890");
    private static final BrandPart OWN = new BrandPart("Ant", null, null, "owner");
    private static final BrandPart AUTHORISED = new BrandPart("Bee", null, null, "authorised");
    private static final Demand LICENCE = new Demand(
            "business_licence",
            DocumentType.BUSINESS_LICENCE,
            null,
            null,
            true,
            List.of(DocumentField.NUMBER, DocumentField.VALID_UNTIL),
            null,
            null);

    @Test
    void isWholeWithEveryFieldAndDocument() {
        assertThat(missing(draft("flagship", List.of(OWN)), List.of(document(DocumentState.RECEIVED, whole()))))
                .isEmpty();
    }

    @Test
    void namesEachFieldByItsStep() {
        var empty = new Draft(CompanyPart.EMPTY, PeoplePart.EMPTY, ShopPart.EMPTY, new TreeSet<>(), List.of());

        assertThat(Completeness.of(empty, new SealedNumbers.Tails(null, null), List.of(), List.of()))
                .extracting(Missing::step)
                .contains(Missing.Step.COMPANY, Missing.Step.PEOPLE, Missing.Step.SHOP, Missing.Step.CATEGORIES);
    }

    @Test
    void asksAFlagshipForItsOwnBrandOrAnExclusiveGrant() {
        List<DocumentView> papers = List.of(document(DocumentState.RECEIVED, whole()));

        assertThat(missing(draft("flagship", List.of()), papers)).containsExactly("brands.flagship");
        assertThat(missing(draft("flagship", List.of(AUTHORISED)), papers)).containsExactly("brands.flagship-right");
        assertThat(missing(draft("franchise", List.of(OWN, AUTHORISED)), papers))
                .containsExactly("brands.franchise");
        assertThat(missing(draft("ordinary", List.of(OWN, AUTHORISED)), papers)).isEmpty();
    }

    @Test
    void asksForTheDocumentAgainOnceItWasRejected() {
        Draft draft = draft("ordinary", List.of());

        assertThat(missing(draft, List.of())).containsExactly("document");
        assertThat(missing(draft, List.of(document(DocumentState.REJECTED, whole()))))
                .containsExactly("document");
        assertThat(missing(draft, List.of(document(DocumentState.ACCEPTED, whole()))))
                .isEmpty();
    }

    @Test
    void asksForWhatIsToBeTypedOffADocument() {
        assertThat(missing(draft("ordinary", List.of()), List.of(document(DocumentState.RECEIVED, Content.EMPTY))))
                .containsExactly("document.field", "document.field");
    }

    private static List<String> missing(Draft draft, List<DocumentView> documents) {
        return Completeness.of(draft, TAILS, List.of(LICENCE), documents).stream()
                .map(Missing::code)
                .toList();
    }

    private static Draft draft(String type, List<BrandPart> brands) {
        return new Draft(
                new CompanyPart("company", "甲公司", "91350100M000100Y43", null, "350100", "路1号"),
                new PeoplePart("李雷", "韩梅梅", "13800000000", "a@example.test"),
                new ShopPart("Ant", type, null),
                new TreeSet<>(List.of("toys")),
                brands);
    }

    private static Content whole() {
        return new Content("1", null, null, LocalDate.of(2030, 1, 1), Map.of());
    }

    private static DocumentView document(DocumentState state, Content content) {
        return new DocumentView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                DocumentType.BUSINESS_LICENCE,
                Cover.SHOP,
                new FileId(UUID.randomUUID()),
                content,
                state,
                1,
                AT,
                null,
                null,
                List.of(),
                null);
    }
}

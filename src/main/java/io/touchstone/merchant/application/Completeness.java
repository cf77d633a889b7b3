package io.touchstone.merchant.application;

import io.touchstone.merchant.application.Missing.Step;
import io.touchstone.merchant.requirement.Demand;
import io.touchstone.merchant.requirement.DocumentField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what an application still lacks before it can be handed in (rules.md 5: collect, brand chain, proof set). */
final class Completeness {

    private static final String PERSON = "person";
    private static final String FLAGSHIP = "flagship";
    private static final String FRANCHISE = "franchise";
    private static final String AUTHORISED = "authorised";

    private final List<Missing> missing = new ArrayList<>();

    private Completeness() {}

    static List<Missing> of(
            Draft draft, SealedNumbers.Tails tails, List<Demand> demands, List<DocumentView> documents) {
        var check = new Completeness();
        check.company(draft.company());
        check.people(draft.people(), tails);
        check.shop(draft.shop());
        if (draft.categories().isEmpty()) {
            check.missing.add(new Missing(Step.CATEGORIES, "categories", null, null));
        }
        check.brands(draft);
        demands.forEach(demand -> check.document(demand, documents));
        return List.copyOf(check.missing);
    }

    private void company(CompanyPart company) {
        require(Step.COMPANY, "sellerKind", company.sellerKind());
        require(Step.COMPANY, "companyName", company.companyName());
        if (!PERSON.equals(company.sellerKind())) {
            require(Step.COMPANY, "uscc", company.uscc());
        }
        require(Step.COMPANY, "divisionCode", company.divisionCode());
        require(Step.COMPANY, "registeredAddress", company.registeredAddress());
    }

    private void people(PeoplePart people, SealedNumbers.Tails tails) {
        require(Step.PEOPLE, "legalPerson", people.legalPerson());
        require(Step.PEOPLE, "identityNumber", tails.identity());
        require(Step.PEOPLE, "bankAccount", tails.bankAccount());
        require(Step.PEOPLE, "contactName", people.contactName());
        require(Step.PEOPLE, "contactPhone", people.contactPhone());
        require(Step.PEOPLE, "contactEmail", people.contactEmail());
    }

    private void shop(ShopPart shop) {
        require(Step.SHOP, "shopName", shop.shopName());
        require(Step.SHOP, "shopType", shop.shopType());
    }

    /** A flagship shop sells its own brand or by the owner's exclusive grant; a franchise one brand (rules.md 5). */
    private void brands(Draft draft) {
        String type = draft.shop().shopType();
        if (FLAGSHIP.equals(type)) {
            if (draft.brands().isEmpty()) {
                missing.add(new Missing(Step.BRANDS, "brands.flagship", null, null));
            }
            if (draft.brands().stream().anyMatch(brand -> AUTHORISED.equals(brand.brandRight()))) {
                missing.add(new Missing(Step.BRANDS, "brands.flagship-right", null, null));
            }
        } else if (FRANCHISE.equals(type) && draft.brands().size() != 1) {
            missing.add(new Missing(Step.BRANDS, "brands.franchise", null, null));
        }
    }

    /** Of several documents for one demand, one that is whole is enough. */
    private void document(Demand demand, List<DocumentView> documents) {
        List<DocumentView> offered = documents.stream()
                .filter(document -> Papers.isOffered(document) && Papers.meets(document, demand))
                .toList();
        if (offered.isEmpty()) {
            if (demand.required()) {
                missing.add(new Missing(Step.DOCUMENTS, "document", demand.code(), null));
            }
            return;
        }
        List<DocumentField> best = offered.stream()
                .map(document -> blanks(demand, document))
                .min(java.util.Comparator.comparingInt(List::size))
                .orElse(List.of());
        best.forEach(field -> missing.add(new Missing(Step.DOCUMENTS, "document.field", demand.code(), field.word())));
    }

    private static List<DocumentField> blanks(Demand demand, DocumentView document) {
        return demand.fields().stream()
                .filter(field -> Papers.typed(document.content(), field) == null)
                .toList();
    }

    private void require(Step step, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            missing.add(Missing.field(step, field));
        }
    }
}

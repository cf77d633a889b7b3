package io.touchstone.penalty.statement;

import io.touchstone.catalog.ProductView;
import io.touchstone.catalog.Products;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.statement.StatementContent.About;
import io.touchstone.penalty.statement.StatementContent.Proof;
import io.touchstone.penalty.violation.CaseEvidence;
import io.touchstone.penalty.violation.CaseSource;
import io.touchstone.penalty.violation.Cases;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks up what a decision is about and rests on, as it is called on the day of the statement. */
@Component
class StatementSubjects {

    private final Merchants merchants;
    private final Products products;
    private final Cases cases;
    private final CaseEvidence evidence;

    StatementSubjects(Merchants merchants, Products products, Cases cases, CaseEvidence evidence) {
        this.merchants = merchants;
        this.products = products;
        this.cases = cases;
        this.evidence = evidence;
    }

    About about(DecisionView decision) {
        String merchantId = decision.merchantId();
        String productId = decision.productId();
        ProductView product =
                productId == null ? null : products.find(productId).orElse(null);
        return new About(
                merchantId,
                merchantId == null
                        ? null
                        : merchants.find(merchantId).map(MerchantView::name).orElse(merchantId),
                decision.brand(),
                productId,
                product == null ? null : product.title(),
                product == null ? null : product.gtin());
    }

    CaseSource source(UUID caseId) {
        return cases.find(caseId).source();
    }

    List<Proof> proofs(UUID caseId) {
        return evidence.shown(caseId).stream()
                .map(item -> new Proof(item.what(), item.origin(), item.at()))
                .toList();
    }
}

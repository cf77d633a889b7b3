package io.touchstone.penalty.violation;

import io.touchstone.catalog.ProductView;
import io.touchstone.catalog.Products;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a case is about has to be known: the merchant, its product, the rule that is alleged. */
@Component
class CaseSubjects {

    private final Merchants merchants;
    private final Products products;
    private final Rules rules;

    CaseSubjects(Merchants merchants, Products products, Rules rules) {
        this.merchants = merchants;
        this.products = products;
        this.rules = rules;
    }

    /** @throws RuleViolation when something of it is not known, or does not go together */
    void check(OpenCase command) {
        if (command.actedAt().isAfter(command.at())) {
            throw new RuleViolation(CaseRule.CASE_ACT_IN_FUTURE);
        }
        String merchant = command.merchantId();
        if ((merchant == null) == (command.brand() == null)) {
            throw new RuleViolation(CaseRule.CASE_NO_MERCHANT);
        }
        if (merchant != null && merchants.find(merchant).isEmpty()) {
            throw new RuleViolation(CaseRule.CASE_MERCHANT_UNKNOWN, merchant);
        }
        String product = command.productId();
        if (product != null && merchant != null && !isSoldBy(product, merchant)) {
            throw new RuleViolation(CaseRule.CASE_PRODUCT_UNFIT, product);
        }
        String code = command.ruleCode();
        if (code != null) {
            requireRule(code, command.actedAt());
        }
    }

    /** @throws RuleViolation when there is no such rule of violations at that time */
    void requireRule(String code, Instant actedAt) {
        if (code.equals(Rules.LADDER) || rules.at(code, actedAt).isEmpty()) {
            throw new RuleViolation(CaseRule.CASE_RULE_UNKNOWN, code);
        }
    }

    /** The product when the catalogue knows it as this shop's; a machine's finding stands without. */
    @Nullable
    String productOf(String merchant, String product) {
        return isSoldBy(product, merchant) ? product : null;
    }

    /** Every rule of violations that held when an act happened. */
    List<RuleVersion> rulesAt(Instant actedAt) {
        return rules.violationsAt(actedAt);
    }

    /** Of the product where one is named, of the shop otherwise. */
    @Nullable
    String categoryOf(OpenCase command) {
        String product = command.productId();
        if (product != null) {
            Optional<String> own = products.find(product).map(ProductView::categoryCode);
            if (own.isPresent()) {
                return own.get();
            }
        }
        String merchant = command.merchantId();
        return merchant == null
                ? null
                : merchants.find(merchant).map(MerchantView::categoryCode).orElse(null);
    }

    private boolean isSoldBy(String product, String merchant) {
        return products.find(product)
                .filter(one -> one.merchantId().equals(merchant))
                .isPresent();
    }
}

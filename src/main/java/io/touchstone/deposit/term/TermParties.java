package io.touchstone.deposit.term;

import io.touchstone.catalog.Products;
import io.touchstone.deposit.TermScope;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.Merchants;
import io.touchstone.trade.Orders;
import org.springframework.stereotype.Component;

/** Whether what a person names is the shop's. */
@Component
class TermParties {

    private final Merchants merchants;
    private final Products products;
    private final Orders orders;

    TermParties(Merchants merchants, Products products, Orders orders) {
        this.merchants = merchants;
        this.products = products;
        this.orders = orders;
    }

    /** @throws RuleViolation when the product or order is another's or unknown */
    void check(String merchantId, TermScope scope) {
        if (merchants.find(merchantId).isEmpty()) {
            throw new NotFound("merchant", merchantId);
        }
        boolean known =
                switch (scope.kind()) {
                    case MERCHANT -> true;
                    case PRODUCT ->
                        products.find(scope.id())
                                .filter(product -> product.merchantId().equals(merchantId))
                                .isPresent();
                    case ORDER ->
                        orders.find(scope.id())
                                .filter(order -> order.merchantId().equals(merchantId))
                                .isPresent();
                };
        if (!known) {
            throw new RuleViolation(TermRule.TERM_COVERS_NOTHING);
        }
    }
}

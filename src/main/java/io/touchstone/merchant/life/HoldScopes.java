package io.touchstone.merchant.life;

import io.touchstone.merchant.application.DocumentView.Cover;
import io.touchstone.restriction.RestrictionScope;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What part of a shop a document covers, as restrictions know it: its product, else its category, else the categories in which
 * its brand was applied for, else the whole shop.
 */
@Component
public class HoldScopes {

    private final JdbcTemplate db;

    HoldScopes(JdbcTemplate db) {
        this.db = db;
    }

    public List<RestrictionScope> of(String merchantId, Cover cover) {
        String product = cover.productRef();
        if (product != null) {
            return List.of(RestrictionScope.product(product));
        }
        String category = cover.categoryCode();
        if (category != null) {
            return List.of(RestrictionScope.category(category));
        }
        return cover.brandName() == null
                ? List.of(RestrictionScope.merchant())
                : claims(merchantId).stream().map(RestrictionScope::category).toList();
    }

    /** The categories of the applications that became the merchant; of an imported shop its own. */
    private List<String> claims(String merchantId) {
        List<String> claimed = db.queryForList(
                "select distinct c.category_code from merchant_application a join merchant_application_category c"
                        + " using (application_id) where a.merchant_id = ? order by c.category_code",
                String.class,
                merchantId);
        return claimed.isEmpty() ? own(merchantId) : claimed;
    }

    private List<String> own(String merchantId) {
        return db.queryForList("select category_code from merchant where merchant_id = ?", String.class, merchantId);
    }
}

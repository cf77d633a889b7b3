package io.touchstone.catalog.picture;

import io.touchstone.shell.MerchantHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listings taken off the shelf and put back in a merchant’s timeline. */
@Configuration(proxyBeanMethods = false)
class CatalogHistory {

    @Bean
    MerchantHistory listingsOfMerchant() {
        return new MerchantHistory("listings", "catalog:read", 90, """
                select r.removed_at, 'removal-' || r.removal_id, 'catalog.history.off', array[r.products::text], r.case_no, r.reason,
                       null::bigint, null::text, case when r.case_no ~ '^PD-' then '/admin/decisions/' || r.case_no end, null::text
                  from catalog_removal r where r.merchant_id = :merchant
                union all
                select r.ended_at, 'removal-end-' || r.removal_id, 'catalog.history.back', array[r.products::text], r.case_no, r.end_reason,
                       null, null, case when r.case_no ~ '^PD-' then '/admin/decisions/' || r.case_no end, 'removal-' || r.removal_id
                  from catalog_removal r where r.merchant_id = :merchant and r.ended_at is not null""");
    }
}

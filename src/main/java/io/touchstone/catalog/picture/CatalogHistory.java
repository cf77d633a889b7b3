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
                  from catalog_removal r where r.merchant_id = :merchant and r.ended_at is not null
                union all
                select r.removed_at, 'removal-' || r.removal_id, 'catalog.history.off', array[i.products::text], r.case_no, r.reason,
                       null, null, case when r.case_no ~ '^PD-' then '/admin/decisions/' || r.case_no end, null
                  from (select removal_id, count(*) as products from catalog_removal_item where merchant_id = :merchant
                         group by removal_id) i join catalog_removal r using (removal_id)
                 where r.merchant_id is null
                union all
                select coalesce(l.released_at, r.ended_at), 'removal-end-' || r.removal_id, 'catalog.history.back', array[i.products::text],
                       r.case_no, coalesce(l.reason, r.end_reason), null, null,
                       case when r.case_no ~ '^PD-' then '/admin/decisions/' || r.case_no end, 'removal-' || r.removal_id
                  from (select removal_id, count(*) as products from catalog_removal_item where merchant_id = :merchant
                         group by removal_id) i join catalog_removal r using (removal_id)
                  left join catalog_removal_release l on l.removal_id = r.removal_id and l.merchant_id = :merchant
                 where r.merchant_id is null and coalesce(l.released_at, r.ended_at) is not null""");
    }
}

package io.touchstone.catalog.picture;

import io.touchstone.shell.MerchantMarks;
import io.touchstone.shell.MerchantPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a merchant lists, and what was taken off its shelf. */
@Configuration(proxyBeanMethods = false)
class CatalogPicture {

    private static final String READ = "catalog:read";

    @Bean
    MerchantPanel listingsPanel() {
        return new MerchantPanel("listings", READ, 20, "/admin/products?merchant={}", """
                with listed as (
                  select category_code, brand, open_removals from catalog_product where merchant_id = :merchant and not bare limit 10000)
                select 1, 'catalog.picture.live', 'count', count(*) filter (where open_removals = 0)::text, null::text,
                       '/admin/products?merchant=' || :merchant from listed
                union all
                select 2, 'catalog.picture.off', 'count', count(*) filter (where open_removals > 0)::text,
                       case when count(*) filter (where open_removals > 0) > 0 then 'bad' end, '/admin/products?merchant=' || :merchant from listed
                union all
                select 3, 'catalog.picture.categories', 'count', count(distinct category_code)::text, null, null from listed
                union all
                select 4, 'catalog.picture.brands', 'count', count(distinct brand)::text, null, '/admin/brands' from listed""");
    }

    @Bean
    MerchantMarks listingMarks() {
        return new MerchantMarks("catalog", READ, 50, """
                select r.removed_at, 'removal-' || r.removal_id, 'catalog.mark.off', array[r.products::text], null::timestamptz, r.case_no, r.reason,
                       case when r.case_no ~ '^PD-' then '/admin/decisions/' || r.case_no end, '/admin/products?merchant=' || :merchant,
                       case when r.case_no ~ '^PD-' then 'decisions' else 'violations' end
                  from catalog_removal r where r.merchant_id = :merchant and r.ended_at is null
                union all
                select r.removed_at, 'removal-' || r.removal_id, 'catalog.mark.off', array[i.products::text], null, r.case_no, r.reason,
                       case when r.case_no ~ '^PD-' then '/admin/decisions/' || r.case_no end, '/admin/products?merchant=' || :merchant,
                       case when r.case_no ~ '^PD-' then 'decisions' else 'violations' end
                  from (select removal_id, count(*) as products from catalog_removal_item where merchant_id = :merchant
                         group by removal_id) i join catalog_removal r using (removal_id)
                 where r.merchant_id is null and r.ended_at is null
                   and not exists (select from catalog_removal_release l
                                    where l.removal_id = r.removal_id and l.merchant_id = :merchant)""");
    }
}

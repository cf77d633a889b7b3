package io.touchstone.merchant.picture;

import io.touchstone.shell.MerchantMarks;
import io.touchstone.shell.MerchantPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who stands behind a shop, its papers, and what holds it back. */
@Configuration(proxyBeanMethods = false)
class MerchantPicture {

    @Bean
    MerchantPanel companyPanel() {
        return new MerchantPanel("company", "verification:read", 10, "/admin/merchants/{}/profile", """
                with newest as (
                  select * from merchant_profile where merchant_id = :merchant and valid_from <= :at order by version desc limit 1)
                select 1, 'merchant.profile.company_name', 'text', company_name, null::text, null::text from newest
                union all
                select 2, 'merchant.profile.legal_person', 'text', legal_person, null, null from newest
                union all
                select 3, 'merchant.profile.contact_name', 'text', contact_name, null, null from newest
                union all
                select 4, 'merchant.profile.licence_valid_until', 'day', licence_valid_until::text,
                       case when licence_valid_until < (:at::timestamptz at time zone :zone)::date then 'bad' end, null from newest
                union all
                select 5, 'merchant.picture.verify', 'day', due_on::text,
                       case when due_on < (:at::timestamptz at time zone :zone)::date then 'bad' end, '/admin/verifications'
                  from merchant_verification_due where merchant_id = :merchant
                union all
                select 6, 'merchant.picture.people', 'count', count(*)::text, null, null from merchant_seat where merchant_id = :merchant""");
    }

    @Bean
    MerchantPanel papersPanel() {
        return new MerchantPanel("papers", "documents:read", 15, "/admin/merchants/{}/documents", """
                with papers as (
                  select *, (:at::timestamptz at time zone :zone)::date as today from merchant_document
                   where merchant_id = :merchant and state = 'accepted')
                select 1, 'merchant.picture.papers', 'count', count(*)::text, null::text, null::text from papers
                union all
                select 2, 'merchant.picture.expiring', 'count', count(*)::text, case when count(*) > 0 then 'attention' end, '/admin/expiring'
                  from papers where valid_until between today and today + 60
                union all
                select 3, 'merchant.picture.expired', 'count', count(*)::text, case when count(*) > 0 then 'bad' end, '/admin/expiring'
                  from papers where valid_until < today
                union all
                select 4, 'merchant.picture.differences', 'count', count(*)::text, case when count(*) > 0 then 'bad' end, '/admin/register-differences'
                  from merchant_register_difference where merchant_id = :merchant and state = 'open'""");
    }

    /** Under which brands it sells, and which of them it is held back from as no chain leads to their owner (A7). */
    @Bean
    MerchantPanel brandsPanel() {
        return new MerchantPanel("brands", "merchant:read-brands", 17, "/admin/brands", """
                with named as (
                  select distinct lower(normalize(btrim(b.brand_name), NFKC)) as name_key, min(btrim(b.brand_name)) over
                           (partition by lower(normalize(btrim(b.brand_name), NFKC))) as brand_name
                    from merchant_application_brand b join merchant_application a using (application_id)
                   where a.merchant_id = :merchant and a.state = 'approved' and a.decided_at <= :at),
                sold as (
                  select n.brand_name, t.brand_id, exists (
                           select from merchant_hold h
                            where h.merchant_id = :merchant and h.cause = 'chain' and h.cause_id = :merchant || '/' || t.brand_id
                              and h.held_at <= :at and (h.released_at is null or h.released_at > :at)) as held
                    from named n left join taxonomy_brand t using (name_key))
                select 1, 'merchant.picture.brands', 'count', count(*)::text, null::text, null::text from sold
                union all
                select 2, 'merchant.picture.chains-broken', 'count', count(*)::text, case when count(*) > 0 then 'bad' end, null
                  from sold where held
                union all
                select * from (
                  select 2 + row_number() over (order by held desc, brand_name)::int,
                         case when held then 'merchant.picture.brand-held' else 'merchant.picture.brand' end, 'text', brand_name,
                         case when held then 'bad' end, '/admin/brands/' || brand_id
                    from sold order by 1 limit 5) first""");
    }

    @Bean
    MerchantMarks merchantMarks() {
        return new MerchantMarks("merchant", "life:read", 20, """
                select h.held_at, 'shop-hold-' || h.hold_id, 'merchant.mark.held',
                       array['#restriction.scope.' || split_part(h.scope, ':', 1), substr(h.scope, nullif(strpos(h.scope, ':'), 0) + 1)], null::timestamptz, null::text, h.reason, null::text,
                       '/admin/merchants/' || :merchant || '/life', 'life'
                  from merchant_hold h where h.merchant_id = :merchant and h.released_at is null
                union all
                select s.from_at, 'suspension-' || s.suspension_id, 'merchant.mark.suspended', null, s.until_at, null, s.reason, null,
                       '/admin/merchants/' || :merchant || '/life', 'life'
                  from merchant_suspension s where s.merchant_id = :merchant and s.ended_at is null
                union all
                select b.confirmed_at, 'ban-' || b.ban_id, 'merchant.mark.banned', null, null, b.case_no, b.reason,
                       case when b.case_no ~ '^PD-' then '/admin/decisions/' || b.case_no end, '/admin/merchants/' || :merchant || '/life', 'life'
                  from merchant_ban b where b.merchant_id = :merchant and b.confirmed_at is not null and b.lifted_at is null and b.withdrawn_at is null
                union all
                select b.banned_at, 'ban-' || b.ban_id, 'merchant.mark.banned', null, null, b.case_no, b.reason,
                       case when b.case_no ~ '^PD-' then '/admin/decisions/' || b.case_no end, '/admin/merchants/' || :merchant || '/life', 'life'
                  from merchant_decision_ban b where b.merchant_id = :merchant and b.ended_at is null
                union all
                select e.decided_at, 'blocked-' || e.entry_id, 'merchant.mark.blocked', null, e.ends_at, e.number, null, null, null, 'life'
                  from merchant_blocklist_entry e where e.merchant_id = :merchant and e.state = 'in_force'""");
    }
}

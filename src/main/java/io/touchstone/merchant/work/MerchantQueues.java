package io.touchstone.merchant.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of who may sell waits for a person, for the workbench. */
@Configuration(proxyBeanMethods = false)
class MerchantQueues {

    @Bean
    WorkQueue applicationsQueue() {
        return new WorkQueue(
                "merchant.applications",
                "review:work",
                "/admin/applications",
                "/admin/applications/{}",
                Taking.CLAIMED,
                10,
                """
                select a.application_id::text as id, a.number as label, coalesce(a.shop_name, a.company_name) as subject, a.merchant_id, c.claimed_by as owner,
                       case when a.state = 'second_review' then array[a.first_decider] end as barred, a.submitted_at as since, a.due_at as due
                  from merchant_application a
                  left join merchant_review_claim c on c.application_id = a.application_id and c.lease_until > :now
                 where a.state in ('submitted', 'second_review') and a.due_at is not null""");
    }

    @Bean
    WorkQueue blindReviewsQueue() {
        return new WorkQueue(
                "merchant.second-looks",
                "quality:answer",
                "/admin/review-quality",
                "/admin/review-quality/{}",
                Taking.OPEN,
                11,
                """
                select s.sample_id::text as id, a.number as label, null::text as subject, null::text as merchant_id, null::text as owner,
                       array[s.first_by, s.also_by] as barred, s.drawn_at as since, null::timestamptz as due
                  from merchant_quality_sample s join merchant_application a using (application_id) where s.second_at is null""");
    }

    @Bean
    WorkQueue renewalsQueue() {
        return new WorkQueue(
                "merchant.renewals", "documents:judge", "/admin/renewals", "/admin/renewals/{}", Taking.OPEN, 12, """
                select d.document_id::text as id, coalesce(d.number, d.document_type) as label, null::text as subject, d.merchant_id, null::text as owner,
                       null::text[] as barred, d.added_at as since, null::timestamptz as due
                  from merchant_document d where d.state = 'received' and d.application_id is null""");
    }

    @Bean
    WorkQueue reportedChangesQueue() {
        return new WorkQueue(
                "merchant.changes",
                "verification:work",
                "/admin/verifications",
                "/admin/merchants/{}/profile",
                Taking.OPEN,
                13,
                """
                select c.merchant_id as id, c.merchant_id as label, null::text as subject, c.merchant_id, null::text as owner,
                       null::text[] as barred, c.reported_at as since, c.due_at as due
                  from merchant_change c where c.outcome is null""");
    }

    @Bean
    WorkQueue differencesQueue() {
        return new WorkQueue(
                "merchant.differences",
                "register:settle",
                "/admin/register-differences",
                "/admin/register-differences/{}",
                Taking.OPEN,
                14,
                """
                select d.difference_id::text as id, d.register || ' · ' || d.number as label, null::text as subject, d.merchant_id, null::text as owner,
                       null::text[] as barred, d.found_at as since, null::timestamptz as due
                  from merchant_register_difference d where d.state = 'open'""");
    }

    @Bean
    WorkQueue brandClaimsQueue() {
        return new WorkQueue(
                "merchant.brand-claims",
                "merchant:keep-brands",
                "/admin/brands",
                "/admin/brands/{}",
                Taking.OPEN,
                15,
                """
                select a.brand_id::text as id, b.name as label, a.grantee_name as subject, null::text as merchant_id, null::text as owner,
                       null::text[] as barred, min(a.added_at) as since, null::timestamptz as due
                  from merchant_authorisation a join taxonomy_brand b using (brand_id) where a.state = 'claimed' group by 1, 2, 3""");
    }

    @Bean
    WorkQueue factoryVisitsQueue() {
        return new WorkQueue(
                "merchant.factory-audits",
                "factory:work",
                "/admin/factory-audits",
                "/admin/factory-audits/{}",
                Taking.OPEN,
                16,
                """
                select f.audit_id::text as id, f.number as label, f.factory_name as subject, f.merchant_id, null::text as owner, null::text[] as barred,
                       f.updated_at as since, (f.scheduled_on + 1)::timestamp at time zone :zone as due
                  from merchant_factory_audit f where f.state = 'scheduled'
                union all
                select f.audit_id::text, f.number, f.factory_name, f.merchant_id, null, null, f.updated_at, min((a.due_on + 1)::timestamp at time zone :zone)
                  from merchant_factory_audit f join merchant_factory_action a using (audit_id)
                 where f.state = 'correcting' and a.state = 'done' group by f.audit_id, f.number, f.factory_name, f.merchant_id, f.updated_at""");
    }

    @Bean
    WorkQueue blocklistProposalsQueue() {
        return new WorkQueue(
                "merchant.blocklist",
                "blocklist:decide",
                "/admin/blocklist",
                "/admin/blocklist/{}",
                Taking.OPEN,
                17,
                """
                select b.number as id, b.number as label, null::text as subject, b.merchant_id, null::text as owner, array[b.proposed_by] as barred,
                       b.proposed_at as since, null::timestamptz as due
                  from merchant_blocklist_entry b where b.state = 'proposed'""");
    }

    @Bean
    WorkQueue blocklistAppealsQueue() {
        return new WorkQueue(
                "merchant.blocklist-appeals",
                "blocklist:answer",
                "/admin/blocklist",
                "/admin/blocklist/{}",
                Taking.OPEN,
                18,
                """
                select b.number as id, b.number as label, null::text as subject, b.merchant_id, null::text as owner, array[b.proposed_by, b.decided_by] as barred,
                       a.filed_at as since, null::timestamptz as due
                  from merchant_blocklist_appeal a join merchant_blocklist_entry b using (entry_id) where a.outcome is null""");
    }

    @Bean
    WorkQueue proposedBansQueue() {
        return new WorkQueue(
                "merchant.bans",
                "life:ban",
                "/admin/merchants?state=suspended",
                "/admin/merchants/{}/life",
                Taking.OPEN,
                19,
                """
                select b.merchant_id as id, coalesce(b.case_no, b.merchant_id) as label, null::text as subject, b.merchant_id, null::text as owner,
                       array[b.proposed_by] as barred, b.proposed_at as since, null::timestamptz as due
                  from merchant_ban b where b.confirmed_at is null and b.withdrawn_at is null""");
    }

    @Bean
    WorkQueue bulkFilesQueue() {
        return new WorkQueue(
                "merchant.bulk",
                "merchant:preregister",
                "/admin/applications/import",
                "/admin/applications/import/{}",
                Taking.CLAIMED,
                20,
                """
                select b.bulk_id::text as id, b.file_name as label, null::text as subject, null::text as merchant_id, b.uploaded_by as owner,
                       null::text[] as barred, b.uploaded_at as since, null::timestamptz as due
                  from merchant_bulk b where b.state = 'ready'""");
    }
}

package io.touchstone.merchant.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked of a merchant and by when, for the first page of the portal. */
@Configuration(proxyBeanMethods = false)
class MerchantAsked {

    @Bean
    WorkQueue ownExpiringQueue() {
        return new WorkQueue(
                "merchant.own-documents", "documents:own", "/portal", "/portal/shops/{}", Taking.OPEN, 40, """
                select d.merchant_id || '/documents' as id, coalesce(d.number, d.document_type) as label, null::text as subject, d.merchant_id,
                       null::text as owner, null::text[] as barred, d.added_at as since, (d.valid_until + 1)::timestamp at time zone :zone as due
                  from merchant_document d
                 where d.state = 'accepted' and d.valid_until <= (:now::timestamptz at time zone :zone)::date + 30
                   and not exists (select from merchant_document r where r.merchant_id = d.merchant_id and r.document_type = d.document_type and r.state = 'received')""");
    }

    /** Nobody has a shop yet whose application came back: the account that applied is asked. */
    @Bean
    WorkQueue ownReturnedApplicationsQueue() {
        return new WorkQueue(
                "merchant.own-applications",
                "application:own",
                "/portal/applications",
                "/portal/applications/{}",
                Taking.OPEN,
                41,
                """
                select a.application_id::text as id, a.number as label, a.shop_name as subject, null::text as merchant_id,
                       a.account_id::text as owner, null::text[] as barred, a.updated_at as since, null::timestamptz as due
                  from merchant_application a where a.state = 'returned'
                   and a.account_id = case when :me ~ '^[0-9a-f-]{36}$' then :me::uuid end""");
    }

    @Bean
    WorkQueue ownVerificationsQueue() {
        return new WorkQueue(
                "merchant.own-verifications", "verification:own", "/portal", "/portal/shops/{}", Taking.OPEN, 42, """
                select v.merchant_id || '/profile' as id, m.name as label, null::text as subject, v.merchant_id,
                       null::text as owner, null::text[] as barred, (v.due_on - 30)::timestamp at time zone :zone as since,
                       (v.due_on + 1)::timestamp at time zone :zone as due
                  from merchant_verification_due v join merchant m using (merchant_id)
                 where v.due_on <= (:now::timestamptz at time zone :zone)::date + 30""");
    }
}

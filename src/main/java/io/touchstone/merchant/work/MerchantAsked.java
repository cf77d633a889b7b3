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
}

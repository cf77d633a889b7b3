package io.touchstone.merchant.picture;

import io.touchstone.shell.MerchantHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a shop came in, what its papers were found to be, and which states it went through. */
@Configuration(proxyBeanMethods = false)
class MerchantModuleHistory {

    @Bean
    MerchantHistory admissionHistory() {
        return new MerchantHistory("admission", "review:read", 10, """
                select s.submitted_at, 'submission-' || s.application_id || '-' || s.round, 'merchant.history.submitted', null::text[], a.number,
                       null::text, null::bigint, null::text, '/admin/applications/' || a.application_id, null::text
                  from merchant_application a join merchant_submission s using (application_id) where a.merchant_id = :merchant
                union all
                select o.decided_at, 'admission-' || o.outcome_no, 'merchant.history.outcome.' || o.state, null, a.number, o.note, null, null,
                       '/admin/applications/' || a.application_id, null
                  from merchant_application a join merchant_application_outcome o using (application_id) where a.merchant_id = :merchant""");
    }

    @Bean
    MerchantHistory paperHistory() {
        return new MerchantHistory("papers", "documents:read", 15, """
                select d.verdict_at, 'paper-' || d.document_id, case d.state when 'rejected' then 'merchant.history.paper.rejected'
                         else 'merchant.history.paper.accepted' end, null::text[], '#merchant.document.' || d.document_type, d.note,
                       null::bigint, null::text, '/admin/merchants/' || d.merchant_id || '/documents', null::text
                  from merchant_document d where d.merchant_id = :merchant and d.verdict_at is not null
                union all
                select r.found_at, 'register-' || r.difference_id, 'merchant.history.register',
                       array['#merchant.register.' || r.register, '#merchant.register.field.' || r.field], r.number,
                       r.expected || ' ≠ ' || coalesce(r.found, '—'), null, null, '/admin/register-differences/' || r.difference_id, null
                  from merchant_register_difference r where r.merchant_id = :merchant
                union all
                select r.closed_at, 'register-end-' || r.difference_id, 'merchant.history.register.' || r.state, null, r.number, r.reason,
                       null, null, '/admin/register-differences/' || r.difference_id, 'register-' || r.difference_id
                  from merchant_register_difference r where r.merchant_id = :merchant and r.closed_at is not null
                union all
                select v.verified_at, 'verification-' || v.verification_id, 'merchant.history.verified.' || v.outcome, null, null, v.note,
                       null, null, '/admin/merchants/' || v.merchant_id || '/profile', null
                  from merchant_verification v where v.merchant_id = :merchant""");
    }

    /** A shop that always was there was never seen to come. */
    @Bean
    MerchantHistory lifeHistory() {
        return new MerchantHistory("life", "life:read", 20, """
                select s.valid_from, 'state-' || s.step_no, 'merchant.history.state', array['#standing.state.' || upper(s.state)], null::text,
                       d.reason, null::bigint, null::text, '/admin/merchants/' || s.merchant_id || '/life', null::text
                  from merchant_state s left join merchant_step_detail d using (step_no)
                 where s.merchant_id = :merchant and isfinite(s.valid_from)
                union all
                select h.held_at, 'shop-hold-' || h.hold_id, 'merchant.history.held', null, h.scope, h.reason, null, null,
                       '/admin/merchants/' || h.merchant_id || '/life', null
                  from merchant_hold h where h.merchant_id = :merchant
                union all
                select h.released_at, 'shop-hold-end-' || h.hold_id, 'merchant.history.released', null, h.scope, h.release_reason, null, null,
                       '/admin/merchants/' || h.merchant_id || '/life', 'shop-hold-' || h.hold_id
                  from merchant_hold h where h.merchant_id = :merchant and h.released_at is not null""");
    }
}

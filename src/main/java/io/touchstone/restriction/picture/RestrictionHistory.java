package io.touchstone.restriction.picture;

import io.touchstone.shell.MerchantHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Restrictions imposed, lifted and run out in a merchant’s timeline. */
@Configuration(proxyBeanMethods = false)
class RestrictionHistory {

    @Bean
    MerchantHistory restrictionsOfMerchant() {
        return new MerchantHistory("restrictions", "standing:read", 80, """
                select least(e.recorded_at, e.valid_from), 'restriction-' || e.restriction_id,
                       case when e.scope <> 'merchant' then 'restriction.mark.part' when e.kind = 'search' then 'restriction.history.imposed'
                         else 'restriction.history.barred' end,
                       case e.scope when 'merchant' then array['#restriction.kind.' || upper(e.kind), e.weight::text]
                         else array['#restriction.kind.' || upper(e.kind), '#restriction.scope.' || split_part(e.scope, ':', 1),
                                    substr(e.scope, strpos(e.scope, ':') + 1)] end, e.case_no, e.reason, null::bigint, null::text,
                       case when e.case_no ~ '^PD-' then '/admin/decisions/' || e.case_no end, null::text
                  from restriction_entry e where e.merchant_id = :merchant
                union all
                select least(l.recorded_at, l.lifted_at), 'restriction-end-' || e.restriction_id,
                       case e.scope when 'merchant' then 'restriction.history.lifted' else 'restriction.history.lifted.part' end,
                       array['#restriction.kind.' || upper(e.kind), '#restriction.scope.' || split_part(e.scope, ':', 1),
                             substr(e.scope, strpos(e.scope, ':') + 1)], e.case_no, l.reason, null, null,
                       case when e.case_no ~ '^PD-' then '/admin/decisions/' || e.case_no end, 'restriction-' || e.restriction_id
                  from restriction_entry e join restriction_lift l using (restriction_id) where e.merchant_id = :merchant
                union all
                select e.valid_until, 'restriction-over-' || e.restriction_id,
                       case e.scope when 'merchant' then 'restriction.history.over' else 'restriction.history.over.part' end,
                       array['#restriction.kind.' || upper(e.kind), '#restriction.scope.' || split_part(e.scope, ':', 1),
                             substr(e.scope, strpos(e.scope, ':') + 1)], e.case_no, null, null, null,
                       case when e.case_no ~ '^PD-' then '/admin/decisions/' || e.case_no end, null
                  from restriction_entry e where e.merchant_id = :merchant and isfinite(e.valid_until)
                   and not exists (select from restriction_lift l where l.restriction_id = e.restriction_id and l.lifted_at < e.valid_until)""");
    }
}

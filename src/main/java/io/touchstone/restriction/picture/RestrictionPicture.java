package io.touchstone.restriction.picture;

import io.touchstone.shell.MerchantMarks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a merchant may not take part in, and why. */
@Configuration(proxyBeanMethods = false)
class RestrictionPicture {

    @Bean
    MerchantMarks restrictionMarks() {
        return new MerchantMarks("restriction", "standing:read", 5, """
                select e.valid_from, 'restriction-' || e.restriction_id,
                       case e.scope when 'merchant' then 'restriction.mark.' || e.kind else 'restriction.mark.part' end,
                       case e.scope when 'merchant' then array[e.weight::text]
                         else array['#restriction.kind.' || upper(e.kind), '#restriction.scope.' || split_part(e.scope, ':', 1),
                                    substr(e.scope, strpos(e.scope, ':') + 1)] end,
                       case when isfinite(e.valid_until) then e.valid_until end, e.case_no, e.reason,
                       case when e.case_no ~ '^PD-' then '/admin/decisions/' || e.case_no end, null::text, 'credit'
                  from restriction_entry e
                 where e.merchant_id = :merchant and e.valid_from <= :at and (e.valid_until is null or e.valid_until > :at)
                   and not exists (select from restriction_lift l where l.restriction_id = e.restriction_id and l.lifted_at <= :at)""");
    }
}

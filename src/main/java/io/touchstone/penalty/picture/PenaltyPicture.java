package io.touchstone.penalty.picture;

import io.touchstone.shell.MerchantMarks;
import io.touchstone.shell.MerchantPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a merchant stands with the rules: open cases, decisions in force, points, appeals. */
@Configuration(proxyBeanMethods = false)
class PenaltyPicture {

    private static final String READ = "penalty:read";

    @Bean
    MerchantPanel violationPanel() {
        return new MerchantPanel("violations", READ, 60, "/admin/violations?view=all&merchant={}", """
                select 1, 'penalty.picture.cases', 'count', count(*)::text, case when count(*) > 0 then 'attention' end,
                       '/admin/violations?view=all&merchant=' || :merchant
                  from penalty_case where merchant_id = :merchant and ended_at is null
                union all
                select 2, 'penalty.picture.held', 'count', count(*) filter (where state = 'held')::text,
                       case when count(*) filter (where state = 'held') > 0 then 'attention' end, '/admin/decisions?merchant=' || :merchant
                  from penalty_decision where merchant_id = :merchant
                union all
                select 3, 'penalty.picture.in-force', 'count', count(*) filter (where state in ('delayed', 'in_force', 'varied'))::text,
                       case when count(*) filter (where state in ('delayed', 'in_force', 'varied')) > 0 then 'bad' end,
                       '/admin/decisions?merchant=' || :merchant
                  from penalty_decision where merchant_id = :merchant
                union all
                select 4, 'penalty.picture.taken-back', 'count', count(*) filter (where state in ('reversed', 'cured'))::text, null,
                       '/admin/decisions?merchant=' || :merchant
                  from penalty_decision where merchant_id = :merchant
                union all
                select 5, 'penalty.picture.appeals', 'count', count(*)::text, case when count(*) > 0 then 'attention' end, '/admin/appeals'
                  from penalty_appeal where merchant_id = :merchant and ended_at is null
                union all
                select 6, 'penalty.picture.plans', 'count', count(*)::text, case when count(*) > 0 then 'attention' end,
                       '/admin/corrective-plans'
                  from penalty_plan where merchant_id = :merchant and ended_at is null""");
    }

    /** Points count on the ladder of measures until the end of their year. */
    @Bean
    MerchantPanel pointsPanel() {
        return new MerchantPanel("points", READ, 65, "/admin/decisions?merchant={}", """
                select c.place, 'penalty.picture.points.' || c.class, 'count', coalesce(p.total, 0)::text,
                       case when p.serving_node is not null then 'bad' when p.to_next <= 3 then 'attention' end, null::text
                  from (values (1, 'a'), (2, 'b'), (3, 'c')) c (place, class)
                  left join penalty_point_account p on p.merchant_id = :merchant and p.class = c.class
                union all
                select 4, 'penalty.picture.next-node', 'text', upper(class) || ' −' || to_next, case when to_next <= 3 then 'attention' end, null
                  from (select class, to_next from penalty_point_account where merchant_id = :merchant and to_next is not null
                         order by to_next, class limit 1) near""");
    }

    @Bean
    MerchantMarks penaltyMarks() {
        return new MerchantMarks("penalty", READ, 10, """
                select f.applied_at, 'points-' || f.effect_id, 'penalty.mark.points',
                       array[f.terms ->> 'violationClass', f.terms ->> 'points'],
                       (date_trunc('year', f.applied_at at time zone :zone) + interval '1 year') at time zone :zone, d.number, null::text,
                       '/admin/decisions/' || d.number, null::text, 'points'
                  from penalty_decision d join penalty_effect f using (decision_id)
                 where d.merchant_id = :merchant and f.kind = 'points' and f.state = 'applied'
                   and (date_trunc('year', f.applied_at at time zone :zone) + interval '1 year') at time zone :zone > :at
                union all
                select p.published_at, 'public-' || p.decision_id, 'penalty.mark.public', null, null, p.number, null,
                       '/admin/decisions/' || p.number, '/admin/publications', 'decisions/' || p.number
                  from penalty_publication p where p.merchant_id = :merchant and p.state = 'published'
                union all
                select r.begun_at, 'ladder-' || r.run_id, 'penalty.mark.ladder', array[upper(r.class), r.node::text], r.ends_at, d.number, null,
                       '/admin/decisions/' || d.number, null, 'points'
                  from penalty_ladder_run r join penalty_decision d using (decision_id)
                 where r.merchant_id = :merchant and r.state = 'running' and (r.ends_at is null or r.ends_at > :at)
                   and d.state in ('in_force', 'varied')""");
    }
}

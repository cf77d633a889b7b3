package io.touchstone.merchant.domain;

import io.touchstone.shell.FigureQueries;
import io.touchstone.shell.FigureQueries.Head;
import io.touchstone.shell.FigureQueries.Trait;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.Unit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be said of who sells here: papers, decisions on applications, repeated verification (feature L3). */
@Configuration(proxyBeanMethods = false)
class MerchantFigures {

    private static final String PROFILE = "/admin/merchants/{}/profile";

    /** Shops that trade at the end of the time, since when, and when they first did; time zero for those that always did. */
    private static final String TRADING = """
            select merchant_id, greatest(valid_from, '1970-01-01Z') as since, opened from (
              select distinct on (s.merchant_id) s.merchant_id, s.state, s.valid_from,
                     min(s.valid_from) filter (where s.state in ('trial', 'active')) over (partition by s.merchant_id) as opened
                from merchant_state s where s.valid_from <= :to
               order by s.merchant_id, s.valid_from desc, s.step_no desc) last
             where state in ('trial', 'active')""";

    /**
     * Of the papers that trading shops were ever accepted with, those of which one still holds at the end of the time; a renewed
     * paper and its forerunners are one.
     */
    @Bean
    LiveFigure documentsValid(FigureQueries figures) {
        return figures.mean(
                new Head("merchant.documents_valid", Unit.SHARE, "documents:read", "/admin/merchants/{}/documents"),
                """
                with trading as (%s)
                select concat_ws('/', merchant_id, document_type, category_code, brand_name, product_ref) as id,
                       max(verdict_at) as at, merchant_id as place,
                       bool_or(valid_until is null or valid_until >= (:to at time zone :zone)::date)::int::numeric as value
                  from merchant_document join trading using (merchant_id)
                 where verdict_at < :to and :from < :to and state in ('accepted', 'superseded') and reason_codes = '{}'
                 group by merchant_id, document_type, category_code, brand_name, product_ref""".formatted(TRADING));
    }

    /** Of the applications that were due to be answered in the time, those that were by then; what was withdrawn is left out. */
    @Bean
    LiveFigure applicationsDecidedInTime(FigureQueries figures) {
        return figures.mean(
                new Head("merchant.applications_decided_in_time", Unit.SHARE, "review:read", "/admin/applications/{}")
                        .with(Trait.TIMED, Trait.STAFFED),
                """
                select a.application_id::text as id, a.due_at as at, a.application_id::text as place,
                       (select substring(o.decided_by from '[0-9a-f-]{36}$') from merchant_application_outcome o
                         where o.application_id = a.application_id and o.round = a.round order by o.outcome_no limit 1) as account,
                       exists (select from merchant_application_outcome o
                         where o.application_id = a.application_id and o.round = a.round and o.decided_at <= a.due_at)::int::numeric as value
                  from merchant_application a
                 where a.due_at >= :from and a.due_at < :to and a.state <> 'withdrawn'""");
    }

    /** Of the verifications of identity that were due in the time, those that were done by their day (ECL art. 27). */
    @Bean
    LiveFigure reverifiedInTime(FigureQueries figures) {
        return figures.mean(new Head("merchant.reverified_in_time", Unit.SHARE, "verification:read", PROFILE), """
                with days as (
                  select (:from at time zone :zone)::date as first, (:to at time zone :zone)::date as end)
                select v.verification_id::text as id, v.verified_at as at, v.merchant_id as place,
                       ((v.verified_at at time zone :zone)::date <= v.was_due_on)::int::numeric as value
                  from merchant_verification v, days where v.was_due_on >= days.first and v.was_due_on < days.end and v.verified_at < :to
                union all
                select d.merchant_id, d.due_on::timestamp at time zone :zone, d.merchant_id, 0
                  from merchant_verification_due d, days where d.due_on >= days.first and d.due_on < days.end""");
    }

    /** Of the trading shops at the end, those verified or opened within the time (O37 art. 24). */
    @Bean
    LiveFigure verifiedShops(FigureQueries figures) {
        return figures.mean(
                new Head("merchant.verified", Unit.SHARE, "verification:read", PROFILE), """
                with trading as (%s)
                select t.merchant_id as id, t.since as at, t.merchant_id as place,
                       (t.opened >= :from or exists (select from merchant_verification v where v.merchant_id = t.merchant_id
                           and v.outcome = 'confirmed' and v.verified_at >= :from and v.verified_at < :to))::int::numeric as value
                  from trading t""".formatted(TRADING));
    }

    /** Of the trading shops at the end, those with papers that all hold and nothing of them held back. */
    @Bean
    LiveFigure shopsInOrder(FigureQueries figures) {
        return figures.mean(
                new Head("merchant.shops_in_order", Unit.SHARE, "documents:read", "/admin/merchants/{}/documents"),
                """
                with trading as (%s),
                papers as (
                  select merchant_id, bool_and(holds) as whole from (
                    select merchant_id, bool_or(valid_until is null or valid_until >= (:to at time zone :zone)::date) as holds
                      from merchant_document
                     where verdict_at < :to and state in ('accepted', 'superseded') and reason_codes = '{}'
                     group by merchant_id, document_type, category_code, brand_name, product_ref) one
                   group by merchant_id)
                select t.merchant_id as id, t.since as at, t.merchant_id as place,
                       (coalesce(p.whole, false) and not exists (select from merchant_hold h where h.merchant_id = t.merchant_id
                           and h.held_at < :to and (h.released_at is null or h.released_at >= :to)))::int::numeric as value
                  from trading t left join papers p using (merchant_id) where :from < :to""".formatted(TRADING));
    }

    /** Of the trading shops at the end that gave a credit code, those whose code passes its check (GB 32100). */
    @Bean
    LiveFigure codesValid(FigureQueries figures) {
        return figures.mean(
                new Head("merchant.codes_valid", Unit.SHARE, "documents:read", "/admin/merchants/{}"),
                """
                with trading as (%s)
                select t.merchant_id as id, t.since as at, t.merchant_id as place, m.uscc_valid::int::numeric as value
                  from trading t join merchant m using (merchant_id) where m.uscc is not null and :from < :to""".formatted(TRADING));
    }

    /** Of the changes that were to be verified in the time, those that were by then (O37 art. 26). */
    @Bean
    LiveFigure changesInTime(FigureQueries figures) {
        return figures.mean(new Head("merchant.changes_in_time", Unit.SHARE, "verification:read", PROFILE), """
                select change_id::text as id, due_at as at, merchant_id as place,
                       coalesce(decided_at <= due_at, false)::int::numeric as value
                  from merchant_change where due_at >= :from and due_at < :to""");
    }
}

package io.touchstone.merchant.domain;

import io.touchstone.shell.FigureQueries;
import io.touchstone.shell.FigureQueries.Head;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.Unit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be said of who sells here: papers, decisions on applications, repeated verification (feature L3). */
@Configuration(proxyBeanMethods = false)
class MerchantFigures {

    /** Of the papers that trading shops were ever accepted with, those of which one still holds at the end of the time; a renewed paper and its forerunners are one. */
    @Bean
    LiveFigure documentsValid(FigureQueries figures) {
        return figures.mean(new Head("merchant.documents_valid", Unit.SHARE, "documents:read", "/admin/merchants/{}/documents"), """
                with trading as (
                  select merchant_id from (
                    select distinct on (merchant_id) merchant_id, state from merchant_state where valid_from <= :to
                     order by merchant_id, valid_from desc, step_no desc) last
                   where state in ('trial', 'active'))
                select concat_ws('/', merchant_id, document_type, category_code, brand_name, product_ref) as id,
                       max(verdict_at) as at, merchant_id as place,
                       bool_or(valid_until is null or valid_until >= (:to at time zone :zone)::date)::int::numeric as value
                  from merchant_document join trading using (merchant_id)
                 where verdict_at < :to and :from < :to and state in ('accepted', 'superseded') and reason_codes = '{}'
                 group by merchant_id, document_type, category_code, brand_name, product_ref""");
    }

    /** Of the applications that were due to be answered in the time, those that were by then; what was withdrawn is left out. */
    @Bean
    LiveFigure applicationsDecidedInTime(FigureQueries figures) {
        return figures.mean(new Head("merchant.applications_decided_in_time", Unit.SHARE, "review:read", "/admin/applications/{}"), """
                select a.application_id::text as id, a.due_at as at, a.application_id::text as place,
                       exists (select from merchant_application_outcome o
                         where o.application_id = a.application_id and o.round = a.round and o.decided_at <= a.due_at)::int::numeric as value
                  from merchant_application a
                 where a.due_at >= :from and a.due_at < :to and a.state <> 'withdrawn'""");
    }

    /** Of the verifications of identity that were due in the time, those that were done by their day (ECL art. 27). */
    @Bean
    LiveFigure reverifiedInTime(FigureQueries figures) {
        return figures.mean(new Head("merchant.reverified_in_time", Unit.SHARE, "verification:read", "/admin/merchants/{}/profile"), """
                with days as (
                  select (:from at time zone :zone)::date as first, (:to at time zone :zone)::date as end)
                select v.verification_id::text as id, v.verified_at as at, v.merchant_id as place,
                       ((v.verified_at at time zone :zone)::date <= v.was_due_on)::int::numeric as value
                  from merchant_verification v, days where v.was_due_on >= days.first and v.was_due_on < days.end and v.verified_at < :to
                union all
                select d.merchant_id, d.due_on::timestamp at time zone :zone, d.merchant_id, 0
                  from merchant_verification_due d, days where d.due_on >= days.first and d.due_on < days.end""");
    }
}

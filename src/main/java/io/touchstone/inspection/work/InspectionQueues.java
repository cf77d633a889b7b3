package io.touchstone.inspection.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of inspection waits for a person, for the workbench. */
@Configuration(proxyBeanMethods = false)
class InspectionQueues {

    @Bean
    WorkQueue purchasesToMakeQueue() {
        return new WorkQueue(
                "inspection.purchases",
                "buying:work",
                "/admin/inspection/purchases",
                "/admin/inspection/purchases/{}",
                Taking.OPEN,
                30,
                """
                select s.number as id, s.number as label, null::text as subject, s.merchant_id, null::text as owner, null::text[] as barred,
                       p.assigned_at as since, null::timestamptz as due
                  from inspection_purchase p join inspection_sample s using (sample_id) where p.state = 'assigned'""");
    }

    @Bean
    WorkQueue samplesToAssignQueue() {
        return new WorkQueue(
                "inspection.to-assign",
                "buying:work",
                "/admin/inspection/samples?state=drawn",
                "/admin/inspection/samples/{}",
                Taking.OPEN,
                31,
                """
                select s.number as id, s.number as label, s.title as subject, s.merchant_id, null::text as owner, null::text[] as barred,
                       s.drawn_at as since, null::timestamptz as due
                  from inspection_sample s where s.state = 'drawn'
                   and not exists (select from inspection_purchase p where p.sample_id = s.sample_id and p.state <> 'dropped')""");
    }

    @Bean
    WorkQueue openingsQueue() {
        return new WorkQueue(
                "inspection.openings",
                "buying:approve",
                "/admin/inspection/openings",
                "/admin/inspection/openings/{}",
                Taking.OPEN,
                32,
                """
                select o.opening_id::text as id, b.alias as label, null::text as subject, null::text as merchant_id, null::text as owner,
                       array[o.asked_by] as barred, o.asked_at as since, o.lapses_at as due
                  from inspection_opening o join inspection_buyer b using (buyer_id) where o.decided_at is null and o.lapses_at > :now""");
    }

    @Bean
    WorkQueue reimbursementsQueue() {
        return new WorkQueue(
                "inspection.reimbursements",
                "buying:reimburse",
                "/admin/inspection/reimbursements",
                "/admin/inspection/reimbursements",
                Taking.OPEN,
                33,
                """
                select p.purchase_id::text as id, s.number as label, null::text as subject, null::text as merchant_id, null::text as owner,
                       null::text[] as barred, p.ordered_at as since, null::timestamptz as due
                  from inspection_purchase p join inspection_sample s using (sample_id) where p.reimbursed_at is null and p.ordered_at is not null""");
    }

    @Bean
    WorkQueue samplesToHandleQueue() {
        return new WorkQueue(
                "inspection.samples",
                "inspection:work",
                "/admin/inspection/samples",
                "/admin/inspection/samples/{}",
                Taking.OPEN,
                34,
                """
                select s.number as id, s.number as label, s.title as subject, s.merchant_id, null::text as owner, null::text[] as barred,
                       s.moved_at as since, null::timestamptz as due
                  from inspection_sample s where s.state in ('received', 'sealed')""");
    }

    @Bean
    WorkQueue disposalsQueue() {
        return new WorkQueue(
                "inspection.disposals",
                "inspection:approve",
                "/admin/inspection/keeping",
                "/admin/inspection/samples/{}",
                Taking.OPEN,
                35,
                """
                select s.number as id, p.seal_no as label, s.title as subject, s.merchant_id, null::text as owner, array[d.asked_by] as barred,
                       d.asked_at as since, null::timestamptz as due
                  from inspection_disposal d join inspection_part p using (part_id) join inspection_sample s using (sample_id)
                 where d.decided_at is null""");
    }

    @Bean
    WorkQueue resultsToVerifyQueue() {
        return new WorkQueue(
                "inspection.results",
                "inspection:approve",
                "/admin/inspection/results",
                "/admin/inspection/results/{}",
                Taking.OPEN,
                36,
                """
                select o.number as id, o.number as label, case when :zh then l.name_zh else l.name_en end as subject, null::text as merchant_id, null::text as owner,
                       array(select v.verifier from inspection_verification v where v.order_id = o.order_id and v.version = o.result_version)
                         || array(select v.submitted_by from inspection_result v where v.order_id = o.order_id and v.version = o.result_version) as barred,
                       o.submitted_at as since, null::timestamptz as due
                  from inspection_test_order o join inspection_lab l using (lab_id) where o.state = 'submitted'""");
    }

    @Bean
    WorkQueue ordersLateQueue() {
        return new WorkQueue(
                "inspection.orders",
                "inspection:work",
                "/admin/inspection/orders?state=due",
                "/admin/inspection/orders/{}",
                Taking.OPEN,
                37,
                """
                select o.number as id, o.number as label, case when :zh then l.name_zh else l.name_en end as subject, null::text as merchant_id, null::text as owner, null::text[] as barred,
                       o.sent_at as since, (o.due_on + 1)::timestamp at time zone :zone as due
                  from inspection_test_order o join inspection_lab l using (lab_id)
                 where o.state in ('sent', 'sent_back') and o.due_on < (:now::timestamptz at time zone :zone)::date""");
    }

    @Bean
    WorkQueue objectionsQueue() {
        return new WorkQueue(
                "inspection.objections",
                "inspection:work",
                "/admin/inspection/outcomes?view=objected",
                "/admin/inspection/outcomes/{}",
                Taking.OPEN,
                38,
                """
                select o.number as id, o.number as label, null::text as subject, o.merchant_id, null::text as owner, null::text[] as barred,
                       b.filed_at as since, o.due_at as due
                  from inspection_outcome o join inspection_objection b on b.outcome_id = o.outcome_id and b.state = 'open'
                 where o.state = 'objected'""");
    }

    @Bean
    WorkQueue outcomeProposalsQueue() {
        return new WorkQueue(
                "inspection.proposals",
                "inspection:approve",
                "/admin/inspection/outcomes?view=deciding",
                "/admin/inspection/outcomes/{}",
                Taking.OPEN,
                39,
                """
                select o.number as id, o.number as label, null::text as subject, o.merchant_id, null::text as owner, array[p.proposed_by] as barred,
                       p.proposed_at as since, o.due_at as due
                  from inspection_outcome_proposal p join inspection_outcome o using (outcome_id)
                 where p.decided_at is null and p.dropped_at is null""");
    }

    @Bean
    WorkQueue correctionsQueue() {
        return new WorkQueue(
                "inspection.corrections",
                "inspection:work",
                "/admin/inspection/corrections",
                "/admin/inspection/corrections/{}",
                Taking.OPEN,
                40,
                """
                select c.number as id, c.number as label, null::text as subject, c.merchant_id, null::text as owner, null::text[] as barred,
                       (select max(f.filed_at) from inspection_correction_filing f where f.correction_id = c.correction_id) as since, null::timestamptz as due
                  from inspection_correction c where c.state = 'filed'
                union all
                select c.number, c.number, null, c.merchant_id, null, null, c.opened_at, c.follow_up_until
                  from inspection_correction c where c.state = 'accepted' and c.follow_up_from <= :now""");
    }

    @Bean
    WorkQueue heldListingsQueue() {
        return new WorkQueue(
                "inspection.listings",
                "inspection:work",
                "/admin/inspection/listing-reviews",
                "/admin/inspection/listing-reviews",
                Taking.OPEN,
                41,
                """
                select r.review_id::text as id, coalesce(r.title, r.product_id) as label, null::text as subject, r.merchant_id, null::text as owner,
                       null::text[] as barred, r.created_at as since, r.due_at as due
                  from inspection_listing_review r where r.state in ('waiting', 'held')""");
    }

    @Bean
    WorkQueue signedAppraisalsQueue() {
        return new WorkQueue(
                "inspection.appraisals",
                "inspection:work",
                "/admin/inspection/appraisals",
                "/admin/inspection/appraisals/{}",
                Taking.OPEN,
                42,
                """
                select a.number as id, a.number as label, a.title as subject, a.merchant_id, null::text as owner, null::text[] as barred,
                       a.requested_at as since, (a.due_on + 1)::timestamp at time zone :zone as due
                  from inspection_appraisal a where a.state = 'signed'""");
    }

    @Bean
    WorkQueue switchingRequestsQueue() {
        return new WorkQueue(
                "inspection.switching",
                "inspection:approve",
                "/admin/inspection/switching",
                "/admin/inspection/switching/{}",
                Taking.OPEN,
                43,
                """
                select r.merchant_id || '/' || r.category_code || '/' || r.stage as id, r.kind as label, null::text as subject, r.merchant_id,
                       null::text as owner, array[r.asked_by] as barred, r.asked_at as since, null::timestamptz as due
                  from inspection_switching_request r where r.state = 'asked'""");
    }

    @Bean
    WorkQueue shortLotsQueue() {
        return new WorkQueue(
                "inspection.lots",
                "inspection:approve",
                "/admin/inspection/lots?state=open",
                "/admin/inspection/lots/{}",
                Taking.OPEN,
                46,
                """
                select l.number as id, l.number as label, null::text as subject, l.merchant_id, null::text as owner, null::text[] as barred,
                       e.ended_at as since, null::timestamptz as due
                  from inspection_lot l
                  cross join lateral (select max(s.ended_at) as ended_at, bool_and(s.ended_at is not null) as everything_over
                                        from inspection_sample s where s.lot_id = l.lot_id) e
                 where l.state = 'open' and l.stage = 'routine' and e.everything_over""");
    }

    @Bean
    WorkQueue inboundDeliveriesQueue() {
        return new WorkQueue(
                "inspection.inbound",
                "inspection:work",
                "/admin/inspection/inbound",
                "/admin/inspection/inbound/{}",
                Taking.OPEN,
                44,
                """
                select d.number as id, d.number as label, d.reference as subject, d.merchant_id, null::text as owner, null::text[] as barred,
                       d.recorded_at as since, null::timestamptz as due
                  from inspection_delivery d where d.state in ('inspecting', 'refused', 'screening')""");
    }

    @Bean
    WorkQueue proficiencyRoundsQueue() {
        return new WorkQueue(
                "inspection.proficiency",
                "inspection:work",
                "/admin/inspection/proficiency",
                "/admin/inspection/proficiency/{}",
                Taking.OPEN,
                45,
                """
                select r.number as id, r.number as label, case when :zh then r.name_zh else r.name_en end as subject, null::text as merchant_id, null::text as owner, null::text[] as barred,
                       r.created_at as since, (r.due_on + 1)::timestamp at time zone :zone as due
                  from inspection_round r where r.state = 'open' and r.due_on < (:now::timestamptz at time zone :zone)::date""");
    }
}

package io.touchstone.inspection.picture;

import io.touchstone.shell.MerchantHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Samples, failed inspections until they are final, corrections, listings held and stages of sampling in a merchant’s timeline. */
@Configuration(proxyBeanMethods = false)
class InspectionHistory {

    /** A sample is told when it is drawn and when it is judged; what lies between is on its page, unopened. */
    @Bean
    MerchantHistory inspectionsOfMerchant() {
        return new MerchantHistory("inspections", "inspection:read", 40, """
                select t.at, 'sample-' || s.sample_id || '-' || t.seq, 'inspection.history.sample',
                       array['#inspection.sample.state.' || t.state], s.number, t.reason, null::bigint, null::text,
                       '/admin/inspection/samples/' || s.number, null::text
                  from inspection_sample s join inspection_sample_step t using (sample_id)
                 where s.merchant_id = :merchant and t.state in ('drawn', 'sealed', 'passed', 'failed', 'stopped')
                union all
                select e.at, 'outcome-' || e.entry_id, 'inspection.outcome.line.' || e.kind, null, o.number, e.words, null, null,
                       '/admin/inspection/outcomes/' || o.number,
                       case when e.kind in ('reversed', 'voided', 'final_passed') then (select 'outcome-' || b.entry_id
                              from inspection_outcome_entry b where b.outcome_id = o.outcome_id and b.entry_id < e.entry_id
                               and b.kind in ('found', 'final_failed') order by b.entry_id desc limit 1) end
                  from inspection_outcome o join inspection_outcome_entry e using (outcome_id) where o.merchant_id = :merchant
                union all
                select e.at, 'correction-' || e.entry_id, 'inspection.correction.line.' || e.kind, null, c.number, e.words, null, null,
                       '/admin/inspection/corrections/' || c.number, null
                  from inspection_correction c join inspection_correction_entry e using (correction_id) where c.merchant_id = :merchant
                union all
                select l.held_at, 'listing-' || l.review_id, 'inspection.history.held', null, l.title, null, null, null,
                       '/admin/inspection/listing-reviews', null
                  from inspection_listing_review l where l.merchant_id = :merchant and l.held_at is not null
                union all
                select l.decided_at, 'listing-end-' || l.review_id, 'inspection.history.lifted', null, l.title, l.reason, null, null,
                       '/admin/inspection/listing-reviews', 'listing-' || l.review_id
                  from inspection_listing_review l where l.merchant_id = :merchant and l.state = 'lifted' and l.held_at is not null
                union all
                select m.at, 'stage-' || m.move_id, 'inspection.history.severity', array['#inspection.severity.' || m.from_severity,
                       '#inspection.severity.' || m.to_severity], m.category_code, m.note, null, null, '/admin/inspection/switching', null
                  from inspection_switching_move m where m.merchant_id = :merchant and m.from_severity <> m.to_severity
                union all
                select d.recorded_at, 'delivery-' || d.delivery_id, 'inspection.history.delivered', null, d.number, null, null, null,
                       '/admin/inspection/inbound/' || d.number, null
                  from inspection_delivery d where d.merchant_id = :merchant
                union all
                select d.ended_at, 'delivery-end-' || d.delivery_id, 'inspection.history.delivery-ended',
                       array['#inspection.inbound.state.' || d.state], d.number, d.end_reason, null, null,
                       '/admin/inspection/inbound/' || d.number, null
                  from inspection_delivery d where d.merchant_id = :merchant and d.ended_at is not null""");
    }
}

package io.touchstone.inspection.picture;

import io.touchstone.shell.MerchantMarks;
import io.touchstone.shell.MerchantPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What inspection found of a merchant’s goods. */
@Configuration(proxyBeanMethods = false)
class InspectionPicture {

    private static final String READ = "inspection:read";

    /** The rate is told over the final results of twelve months (ruling K1); taken back ones count no more. */
    @Bean
    MerchantPanel qualityPanel() {
        return new MerchantPanel("quality", READ, 40, "/admin/inspection/outcomes?view=all&merchant={}", """
                select 1, 'inspection.picture.pass-rate', 'share',
                       count(*) filter (where c.passed) || '/' || nullif(count(*), 0), case when bool_or(not c.passed) then 'attention' end,
                       null::text
                  from inspection_sample s join inspection_concluded c using (sample_id)
                 where s.merchant_id = :merchant and c.withdrawn_at is null and c.concluded_at > :at::timestamptz - interval '12 months'
                union all
                select 2, 'inspection.picture.samples', 'count', count(*)::text, null, '/admin/inspection/samples?merchant=' || :merchant
                  from inspection_sample where merchant_id = :merchant and ended_at is null
                union all
                select 3, 'inspection.picture.failures', 'count', count(*)::text, case when count(*) > 0 then 'bad' end,
                       '/admin/inspection/outcomes?view=all&merchant=' || :merchant
                  from inspection_outcome where merchant_id = :merchant and not passed and state not in ('reversed', 'voided')
                union all
                select 4, 'inspection.picture.corrections', 'count', count(*)::text, case when count(*) > 0 then 'attention' end,
                       '/admin/inspection/corrections'
                  from inspection_correction where merchant_id = :merchant and ended_at is null
                union all
                select 5, 'inspection.picture.severity', 'word', 'inspection.severity.' || severity,
                       case severity when 'suspended' then 'bad' when 'tightened' then 'attention' end, '/admin/inspection/switching'
                  from (select severity from inspection_switching where merchant_id = :merchant
                         order by array_position(array['suspended', 'tightened', 'normal', 'reduced'], severity) limit 1) worst""");
    }

    @Bean
    MerchantMarks inspectionMarks() {
        return new MerchantMarks("inspection", READ, 40, """
                select l.held_at, 'listing-' || l.review_id, 'inspection.mark.held', array[l.title], null::timestamptz, l.case_no, null::text, null::text,
                       '/admin/inspection/listing-reviews', 'inspections'
                  from inspection_listing_review l where l.merchant_id = :merchant and l.state in ('held', 'kept')
                union all
                select s.since, 'severity-' || s.category_code || '-' || s.stage, 'inspection.mark.severity',
                       array['#inspection.severity.' || s.severity, s.category_code], null, null, null, null, '/admin/inspection/switching',
                       null
                  from inspection_switching s where s.merchant_id = :merchant and s.severity in ('tightened', 'suspended')
                union all
                select c.opened_at, 'correction-' || c.correction_id, 'inspection.mark.correction', null, c.due_at, c.number, null,
                       '/admin/inspection/corrections/' || c.number, null, 'inspections'
                  from inspection_correction c where c.merchant_id = :merchant and c.ended_at is null""");
    }
}

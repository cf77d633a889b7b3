-- The state of everything that people decide is kept in versions (ADR 14). Rows that are there already are as old as the newest time
-- they give for themselves: what they were before is not known.
do $$
declare
    kept text;
begin
    foreach kept in array array[
        'assessment_answer', 'assessment_certificate', 'assessment_certificate_proposal', 'assessment_evidence',
        'assessment_scheme_version', 'assessment_section', 'assessment_sheet', 'assessment_visit',
        'assessment_visit_item', 'catalog_product', 'catalog_removal', 'catalog_removal_item', 'deposit_account',
        'deposit_bank_account', 'deposit_bank_decision', 'deposit_bank_error', 'deposit_bank_line',
        'deposit_bank_statement', 'deposit_debt', 'deposit_fund_fault', 'deposit_fund_payment', 'deposit_hold',
        'deposit_pay_in', 'deposit_payment', 'deposit_payout', 'deposit_payout_batch', 'deposit_proposal',
        'deposit_refund', 'deposit_reimbursement', 'deposit_requirement', 'deposit_shortfall',
        'deposit_shortfall_restriction', 'deposit_shortfall_step', 'deposit_term', 'evidence_file', 'identity_account',
        'identity_account_role', 'identity_department', 'inspection_appraisal', 'inspection_appraisal_statement',
        'inspection_brand_owner', 'inspection_brand_owner_brand', 'inspection_brand_owner_member', 'inspection_buyer',
        'inspection_buyer_mark', 'inspection_buyer_tie', 'inspection_category_map', 'inspection_concluded',
        'inspection_correction', 'inspection_cost', 'inspection_delivery', 'inspection_delivery_result',
        'inspection_delivery_unit', 'inspection_disposal', 'inspection_entry', 'inspection_history_fault',
        'inspection_history_import', 'inspection_lab', 'inspection_lab_member', 'inspection_lab_scope',
        'inspection_listing_review', 'inspection_lot', 'inspection_objection', 'inspection_opening',
        'inspection_outcome', 'inspection_outcome_proposal', 'inspection_outcome_result', 'inspection_part',
        'inspection_past_finding', 'inspection_photo', 'inspection_plan', 'inspection_programme',
        'inspection_programme_focus', 'inspection_purchase', 'inspection_reception', 'inspection_report',
        'inspection_round', 'inspection_round_entry', 'inspection_sample', 'inspection_sample_step',
        'inspection_screenshot', 'inspection_spec', 'inspection_spec_item', 'inspection_spec_version',
        'inspection_spend', 'inspection_stratum', 'inspection_switching', 'inspection_switching_request',
        'inspection_tally', 'inspection_test_order', 'inspection_verification', 'merchant', 'merchant_application',
        'merchant_application_brand', 'merchant_application_category', 'merchant_authorisation', 'merchant_ban',
        'merchant_blocklist_appeal', 'merchant_blocklist_entry', 'merchant_change', 'merchant_check',
        'merchant_decision_ban', 'merchant_document', 'merchant_exit', 'merchant_expiry_notice',
        'merchant_factory_action', 'merchant_factory_audit', 'merchant_factory_finding', 'merchant_factory_item',
        'merchant_factory_photo', 'merchant_factory_template', 'merchant_hold', 'merchant_life', 'merchant_matrix',
        'merchant_matrix_row', 'merchant_quality_sample', 'merchant_register_check', 'merchant_register_difference',
        'merchant_register_snapshot', 'merchant_review_reason', 'merchant_review_view', 'merchant_seat',
        'merchant_state', 'merchant_submission', 'merchant_suspension', 'merchant_verification',
        'merchant_verification_due', 'merchant_working_day', 'penalty_appeal', 'penalty_case', 'penalty_decision',
        'penalty_effect', 'penalty_governance_report', 'penalty_instruction_hold', 'penalty_ip_notice',
        'penalty_ip_notice_item', 'penalty_ladder_run', 'penalty_plan', 'penalty_point_account', 'penalty_point_event',
        'penalty_publication', 'penalty_reversal_request', 'restriction_change', 'restriction_check',
        'restriction_consumer', 'restriction_drift', 'restriction_use', 'rulebook_document',
        'rulebook_document_version', 'rulebook_draft', 'rulebook_rule', 'rulebook_rule_version', 'taxonomy_brand',
        'taxonomy_category',
        -- Only added to, but what happened and what was put down have each a time.
        'inspection_custody', 'merchant_profile', 'merchant_step_detail', 'restriction_entry', 'restriction_lift']
    loop
        perform past.keep(kept);
    end loop;
end
$$;

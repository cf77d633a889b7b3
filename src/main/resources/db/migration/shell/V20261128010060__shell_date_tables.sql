-- Rows that are only ever added are told by the time they were recorded; a second copy of them would say no more.
select lens.date(name, recorded) from (values
    ('assessment_certificate_line', 'at'), ('assessment_line', 'at'), ('assessment_living', 'taken_at'),
    ('assessment_subject', 'created_at'), ('assessment_visit_file', 'added_at'), ('assessment_visit_line', 'at'),
    ('assessment_visit_trigger', 'at'), ('audit_event', 'recorded_at'), ('audit_seal', 'sealed_at'),
    ('deposit_charge', 'charged_at'), ('deposit_charge_return', 'returned_at'), ('deposit_debt_step', 'at'),
    ('deposit_entry', 'at'), ('deposit_hold_act', 'at'), ('deposit_proof', 'ended_at'), ('deposit_seal', 'sealed_at'),
    ('deposit_shortfall_entry', 'at'), ('deposit_transfer', 'at'), ('inspection_appraisal_file', 'added_at'),
    ('inspection_correction_entry', 'at'), ('inspection_correction_filing', 'filed_at'),
    ('inspection_opening_look', 'at'), ('inspection_outcome_entry', 'at'),
    ('inspection_outcome_file', 'added_at'), ('inspection_result', 'submitted_at'), ('inspection_switching_move', 'at'),
    ('merchant_application_outcome', 'decided_at'), ('merchant_commitment', 'signed_at'), ('merchant_filing', 'noted_at'),
    ('merchant_quality_draw', 'decided_at'), ('merchant_quality_seed', 'made_at'), ('merchant_review_skip', 'skipped_at'),
    ('penalty_appeal_entry', 'at'), ('penalty_appeal_file', 'added_at'),
    ('penalty_case_answer', 'said_at'), ('penalty_case_evidence', 'added_at'),
    ('penalty_case_evidence_struck', 'struck_at'), ('penalty_case_line', 'at'), ('penalty_case_link', 'linked_at'),
    ('penalty_decision_entry', 'at'), ('penalty_instruction', 'entered_at'), ('penalty_ip_notice_entry', 'at'),
    ('penalty_ip_notice_file', 'added_at'), ('penalty_plan_filing', 'filed_at'), ('penalty_plan_line', 'at'),
    ('penalty_reversal', 'at'), ('penalty_statement', 'written_at'), ('penalty_statement_receipt', 'read_at'),
    ('rulebook_rule_answer', 'answered_at'),
    ('rulebook_rule_comment', 'made_at'), ('rulebook_rule_step', 'at'), ('rulebook_setting', 'entered_at')
) dated (name, recorded);

-- Parts written with their whole.
select lens.follow('inspection_draw', 'inspection_plan');
select lens.follow('assessment_living_item', 'assessment_living');
select lens.follow('deposit_proof_finding', 'deposit_proof');
select lens.follow('inspection_population_chunk', 'inspection_plan');
select lens.follow('inspection_result_item', 'inspection_result');
select lens.follow('penalty_case_answer_file', 'penalty_case_answer');
select lens.follow('penalty_plan_file', 'penalty_plan_filing');
select lens.follow('penalty_reversal_line', 'penalty_reversal');

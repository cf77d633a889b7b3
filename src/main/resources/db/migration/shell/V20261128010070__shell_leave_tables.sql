-- What is told as it is now, with the reason (docs/domain/lens.md). Those that belong to a merchant are narrowed to the lens's merchants
-- nonetheless.
select lens.leave('merchant_blocklist_lookup', 'a log of questions, deleted after its term');
select lens.leave(name, 'a claim on work of the moment') from unnest(array[
        'merchant_review_claim']) name;
select lens.leave(name, 'how tables are told') from unnest(array[
        'shell_kept']) name;
select lens.leave(name, 'index of what stands elsewhere') from unnest(array[
        'merchant_link', 'merchant_register_record']) name;
select lens.leave(name, 'made data') from unnest(array[
        'demo_chapter', 'demo_load', 'demo_load_part']) name;
select lens.leave(name, 'reckoned of facts, told by the clock') from unnest(array[
        'credit_check', 'credit_day', 'credit_due', 'credit_projection', 'credit_score', 'standing_changed',
        'standing_refresh', 'standing_sheet_line']) name;
select lens.leave(name, 'scratch of a draft') from unnest(array[
        'credit_preview', 'credit_preview_move', 'deposit_tariff_impact', 'deposit_tariff_impact_shop',
        'penalty_impact', 'penalty_impact_cell', 'penalty_impact_move']) name;
select lens.leave(name, 'secret or door') from unnest(array[
        'identity_api_token', 'identity_api_token_scope', 'identity_password_reset', 'identity_recovery_code',
        'identity_second_factor', 'identity_session', 'identity_session_attributes', 'identity_sign_in_guard',
        'merchant_invitation', 'merchant_registration']) name;
select lens.leave(name, 'told by its own time') from unnest(array[
        'trade_complaint', 'trade_order', 'trade_rating', 'trade_return', 'trade_void', 'trade_void_rating',
        'trade_void_reversal']) name;
select lens.leave(name, 'work of the machine') from unnest(array[
        'export_run', 'intake_import', 'intake_rejection', 'job', 'job_log', 'job_schedule', 'notice_delivery',
        'notice_message', 'notice_webhook_attempt', 'notice_webhook_delivery', 'notice_webhook_endpoint',
        'notice_webhook_message', 'restriction_boundary', 'restriction_delivery', 'restriction_enforced',
        'shell_idempotency', 'merchant_bulk', 'merchant_bulk_error', 'merchant_bulk_row']) name;

-- The list of merchants is a copy: names, categories and states as they stood, credit by the facts known today.
select lens.remake('standing_shop', $$
    select s.merchant_id, m.name, lower(m.name) as name_key, m.category_code,
           coalesce((select v.state from lens.merchant_state v where v.merchant_id = m.merchant_id and v.valid_from <= lens.at()
                      order by v.valid_from desc, v.step_no desc limit 1), 'applicant') as state,
           s.tier, s.level_rank, s.points, s.positive_rate, s.description, s.service, s.logistics
      from public.standing_shop s join lens.merchant m using (merchant_id)$$);

-- Views of the schema, over what the lens shows.
select lens.view(name) from unnest(array[
        'restriction_term_v', 'merchant_step_v', 'merchant_shop_v', 'inspection_result_v', 'inspection_tally_recount']) name;

-- Told by their own time, as these tables are only added to (docs/domain/lens.md): a page of the past shows the versions, targets
-- and seats that were known then.
select lens.date(name, recorded) from (values
    ('report_kpi_snapshot', 'made_at'), ('report_kpi_seat', 'seen_at'), ('report_kpi_target', 'proposed_at'),
    ('report_kpi_target_answer', 'answered_at')) as dated (name, recorded);

-- How saved reports and their runs are told as of an instant (ADR 14).
select past.keep('report_saved');
select past.keep('report_run');
select lens.date('report_saved_line', 'at');

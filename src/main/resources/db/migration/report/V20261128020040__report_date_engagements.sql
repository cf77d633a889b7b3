-- How engagements and requests are told as of an instant (ADR 14): what can change in versions, what is only added by its time.
select past.keep('report_engagement');
select past.keep('report_request');
select lens.date('report_engagement_line', 'at');
select lens.date('report_look', 'at');
select lens.date('report_request_line', 'at');
select lens.date('report_request_file', 'added_at');

-- How reviews and their actions are told as of an instant (ADR 14): what moves in versions, what is only added by its time, figures with
-- the review whose generation they belong to.
select past.keep('report_review');
select past.keep('report_review_action');
select past.keep('report_review_carried');
select past.keep('report_review_stand');
select lens.date('report_review_comment', 'said_at');
select lens.date('report_review_action_line', 'at');
select lens.follow('report_review_figure', 'report_review');

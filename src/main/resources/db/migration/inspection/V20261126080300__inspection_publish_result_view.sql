-- What modules above may count: each result that became final and was not taken back.
create view inspection_result_v with (security_invoker = true) as
select concluded_on, arm, passed from inspection_concluded where withdrawn_at is null;
comment on view inspection_result_v is 'Final results of inspection that stand, for reports of modules above';
comment on column inspection_result_v.concluded_on is 'The day of the platform on which the result became final';
comment on column inspection_result_v.arm is 'Which draw it belongs to; control stands for the whole population';
comment on column inspection_result_v.passed is 'Whether the goods passed';

-- Appeals by when they were due and by when they were answered, over all cases.
create index penalty_appeal_was_due on penalty_appeal (due_at);
create index penalty_appeal_answered on penalty_appeal (ended_at) where state in ('upheld', 'varied', 'overturned');

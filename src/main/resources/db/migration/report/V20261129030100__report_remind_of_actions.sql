-- Of which action its owner was reminded, and how often (feature M2): step 0 before the day it is due, then one a week that it is late. A row
-- a day and step is what lets the round run again, or on two nodes, and tell nobody twice; an action moved to another day starts anew.
create table report_review_reminder (
    action_id uuid not null references report_review_action,
    due_on    date not null,
    step      integer not null check (step >= 0),
    at        timestamptz not null,
    primary key (action_id, due_on, step)
);
select lens.leave('report_review_reminder', 'a log of work done');

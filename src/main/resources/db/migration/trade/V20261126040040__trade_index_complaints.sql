-- Complaints of all shops are looked through newest first for violations.
create index trade_complaint_newest on trade_complaint (opened_at, complaint_id);

-- Key figures count the completed orders of a month over all shops; a block range index of a few pages finds them and costs imports
-- nothing.
create index trade_order_completed_times on trade_order using brin (completed_at);

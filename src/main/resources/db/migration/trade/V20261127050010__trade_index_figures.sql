-- Running figures look at facts of all shops over some months. Orders come about in the order of time, so that a block range index
-- of a few pages finds them without costing imports anything; returns are few enough for an ordinary one.
create index trade_order_times on trade_order using brin (paid_at, ship_by, promised_delivery_at);
create index trade_return_requested on trade_return (requested_at);

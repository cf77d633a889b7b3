-- What of a shop is settled on which day: its orders by when they were completed, and those that are not.
create index trade_order_completed on trade_order (merchant_id, completed_at);

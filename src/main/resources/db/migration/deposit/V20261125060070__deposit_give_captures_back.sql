-- What the platform took from a hold goes back to the deposit when the decision behind it is reversed (ruling E6): a transfer of its own,
-- once a hold.
alter domain deposit_kind drop constraint deposit_kind_check;
alter domain deposit_kind add constraint deposit_kind_check check (value in (
    'payment', 'payment_reversed', 'bank_charged', 'received', 'assigned', 'returned', 'hold', 'capture', 'release',
    'expiry', 'fine', 'fine_owed', 'fine_returned', 'fine_forgiven', 'refund', 'refund_paid', 'refund_failed',
    'consumer_paid', 'fund_paid', 'fund_filled', 'recourse', 'recourse_undone', 'offset', 'write_off', 'made_good',
    'reimbursed', 'capture_returned'));

-- Whoever buys goods for the platform under cover gets the money back: the platform owes it, and it is paid out with what consumers are
-- owed. The table tells what was paid for, never to whom.
alter domain deposit_kind drop constraint deposit_kind_check;
alter domain deposit_kind add constraint deposit_kind_check check (value in (
    'payment', 'payment_reversed', 'bank_charged', 'received', 'assigned', 'returned', 'hold', 'capture', 'release',
    'expiry', 'fine', 'fine_owed', 'fine_returned', 'fine_forgiven', 'refund', 'refund_paid', 'refund_failed',
    'consumer_paid', 'fund_paid', 'fund_filled', 'recourse', 'recourse_undone', 'offset', 'write_off', 'made_good',
    'reimbursed'));
create table deposit_reimbursement (
    reimbursement_id uuid primary key,
    reference        text collate "C" not null check (char_length(reference) between 1 and 64),
    path             text collate "C" not null check (path like '/admin/%'),
    amount_minor     bigint not null check (amount_minor > 0),
    currency         deposit_currency not null,
    at               timestamptz not null,
    actor            text collate "C" not null
);

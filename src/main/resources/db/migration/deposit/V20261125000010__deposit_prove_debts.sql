-- The proof also holds what merchants owe against the debts it is made of.
alter table deposit_proof_finding drop constraint deposit_proof_finding_kind_check;
alter table deposit_proof_finding add constraint deposit_proof_finding_kind_check check (kind in
    ('currency_sum', 'account_balance', 'entry_run', 'transfer_balance', 'hold_balance', 'debt_balance', 'transfer_changed',
     'transfer_added', 'transfer_removed', 'block_changed', 'block_link', 'block_trail', 'block_removed'));

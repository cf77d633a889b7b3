-- Other systems release a hold without saying why (contract, ledger).
alter table deposit_hold_act alter column reason drop not null;
alter table deposit_hold_act add check (kind <> 'capture' or reason is not null);

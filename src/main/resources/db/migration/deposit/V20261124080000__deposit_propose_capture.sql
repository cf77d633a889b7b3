-- Payments out of holds above what one person pays alone wait for a second one (ruling G4). Holds are also listed by how they ended.
alter table deposit_proposal drop constraint deposit_proposal_kind_check;
alter table deposit_proposal add constraint deposit_proposal_kind_check
    check (kind in ('fund_payment', 'fund_fill', 'write_off', 'term', 'hold_capture'));
create index deposit_proposal_hold on deposit_proposal ((content ->> 'hold_id')) where kind = 'hold_capture';

drop index deposit_hold_open;
create index deposit_hold_state on deposit_hold (state, placed_at, hold_id);

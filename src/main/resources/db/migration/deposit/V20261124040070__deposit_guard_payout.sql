-- A payout ends once, and nothing else about it changes but the batch that carries it.
create function deposit_guard_payout() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null or to_jsonb(new) - '{batch_id,state,ended_at,ending}'::text[]
                                   <> to_jsonb(old) - '{batch_id,state,ended_at,ending}'::text[] then
        raise exception 'payout % stays what it is', old.reference using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger deposit_payout_guarded before update on deposit_payout
    for each row execute function deposit_guard_payout();
create trigger deposit_payout_kept before delete or truncate on deposit_payout
    for each statement execute function deposit_refuse_change();

create function deposit_guard_payout_batch() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null or (old.sha256 is not null and new.sha256 is distinct from old.sha256)
       or to_jsonb(new) - '{state,released_at,released_by,sha256,ended_at}'::text[]
          <> to_jsonb(old) - '{state,released_at,released_by,sha256,ended_at}'::text[]
       or (old.state, new.state) not in (('prepared', 'released'), ('prepared', 'dropped'), ('released', 'done')) then
        raise exception 'batch % cannot become that', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger deposit_payout_batch_guarded before update on deposit_payout_batch
    for each row execute function deposit_guard_payout_batch();
create trigger deposit_payout_batch_kept before delete or truncate on deposit_payout_batch
    for each statement execute function deposit_refuse_change();

alter table deposit_bank_line add constraint deposit_bank_line_payout foreign key (payout_id) references deposit_payout;

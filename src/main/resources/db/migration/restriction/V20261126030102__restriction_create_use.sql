-- What the sample consumers let shops do or refused, by what they enforced at that moment; never changed.
create table restriction_use (
    use_id      uuid primary key,
    consumer    text not null references restriction_consumer,
    merchant_id text collate "C" not null,
    granted     boolean not null,
    reason      text not null,
    used_at     timestamptz not null,
    used_by     text not null
);
create index restriction_use_consumer on restriction_use (consumer, use_id desc);
create trigger restriction_use_append_only before update or delete or truncate on restriction_use
    for each statement execute function restriction_refuse_change();

-- By what applicants, merchants and blocked people may be found related (A9): keyed hashes alone, so that neither the table
-- nor a backup of it tells a phone number or an account.
create table merchant_link (
    kind        text not null check (kind in ('licence', 'legal_person', 'account', 'phone', 'address', 'device')),
    mark        bytea not null check (octet_length(mark) = 32),
    holder_kind text not null check (holder_kind in ('application', 'merchant', 'blocked')),
    holder_id   text collate "C" not null check (char_length(holder_id) between 1 and 64),
    primary key (holder_kind, holder_id, kind)
);
create index merchant_link_mark on merchant_link (mark, kind);

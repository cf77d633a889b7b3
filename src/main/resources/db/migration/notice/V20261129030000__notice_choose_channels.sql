-- What people choose about notices: which kinds reach their inbox, which go by mail at once, once a day or not at all, and at what hour the
-- daily mail leaves. Who never chose has no row; the defaults stand with the kinds.
create table notice_reader (
    account_id  uuid primary key references identity_account,
    digest_hour smallint not null check (digest_hour between 0 and 23),
    version     bigint not null check (version >= 1)
);
create table notice_choice (
    account_id uuid not null references notice_reader,
    kind       text collate "C" not null check (char_length(kind) between 1 and 60),
    inbox      boolean not null,
    mail       text collate "C" not null check (mail in ('NOW', 'DIGEST', 'OFF')),
    primary key (account_id, kind)
);
select lens.leave(name, 'what people choose for themselves') from unnest(array['notice_reader', 'notice_choice']) name;

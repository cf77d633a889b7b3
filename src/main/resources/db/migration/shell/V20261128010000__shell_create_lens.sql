-- A lens shows the database as it stood, or the rows of some merchants (ADR 14): the connection wears it, and its search path
-- puts the views of schema lens (or scope, for now) before the tables of public. Schema past holds the versions of rows.
create schema past;
create schema lens;
create schema scope;

create table shell_kept (
    table_name text collate "C" primary key,
    how        text collate "C" not null check (how in ('VERSIONS', 'DATED', 'FOLLOWS', 'LIVE', 'MADE', 'VIEW')),
    detail     text collate "C",
    since      timestamptz
);
comment on table shell_kept is 'How each table is told under a lens. Written through functions only.';
comment on column shell_kept.detail is 'The column it is dated by, the table it follows, the query it is made by, or why it is told live.';
comment on column shell_kept.since is 'When its versions began to be kept.';

-- Immutable is not true of them by itself: it lets the planner reckon with the very values. Nothing stale is left of that, as
-- a connection that puts a lens on throws away the plans it had (SeatedDataSource).
create function lens.at() returns timestamptz language plpgsql immutable parallel safe as $$
begin
    return coalesce(nullif(current_setting('app.as_of', true), '')::timestamptz, timestamptz '9999-12-31 00:00:00+00');
end
$$;
create function lens.merchants() returns text[] language plpgsql immutable parallel safe as $$
begin
    return nullif(current_setting('app.merchants', true), '')::text[];
end
$$;

-- One time a transaction, so that no instant shows half of one. The application names its own when its clock is not the server's.
create function past.stood() returns timestamptz language sql stable as $$
    select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
$$;
-- Made data tells the past: a version is as old as the newest time its row gives for itself.
create function past.is_story() returns boolean language sql stable as $$
    select coalesce(current_setting('app.story', true), '') = 'on'
$$;
create function past.told(stood timestamptz, own timestamptz[]) returns timestamptz language sql immutable as $$
    select coalesce(max(each), '-infinity') from unnest(own) each where each <= stood
$$;

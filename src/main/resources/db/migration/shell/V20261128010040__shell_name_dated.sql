-- The other ways to tell a table under a lens: append-only rows by the time they were recorded, parts by the whole they belong to,
-- and what is told as it is now, with the reason.
create function lens.enter(of text, kind text, word text) returns void language sql as $$
    insert into shell_kept values (of, kind, word, null)
        on conflict (table_name) do update set how = excluded.how, detail = excluded.detail, since = null
$$;

create function lens.date(of text, time_column text) returns void language plpgsql as $$
begin
    perform lens.show(of, format('public.%I', of), format('t.%I <= lens.at()', time_column));
    perform lens.enter(of, 'DATED', time_column);
end
$$;

-- By the first column of the foreign key to the whole; the whole is shown first.
create function lens.follow(of text, whole text) returns void language plpgsql as $$
declare
    joined text;
begin
    select string_agg(format('w.%I = t.%I', b.attname, a.attname), ' and ') into strict joined
      from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) k (here, there)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.here
      join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.there
     where c.contype = 'f' and c.conrelid = format('public.%I', of)::regclass and c.confrelid = format('public.%I', whole)::regclass;
    perform lens.show(of, format('public.%I', of), format('exists (select from lens.%I w where %s)', whole, joined));
    perform lens.enter(of, 'FOLLOWS', whole);
end
$$;

create function lens.leave(of text, reason text) returns void language plpgsql as $$
begin
    perform lens.show(of, format('public.%I', of), null);
    perform lens.enter(of, 'LIVE', reason);
end
$$;

-- A copy whose state parts are told by the tables they are copied from.
create function lens.remake(of text, source text) returns void language plpgsql as $$
begin
    perform lens.show(of, '(' || source || ')', 'true');
    perform lens.enter(of, 'MADE', source);
end
$$;

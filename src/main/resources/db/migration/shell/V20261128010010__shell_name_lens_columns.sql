-- What the making of versions and views asks the catalogue: the columns of a table, its key, its own times, and whose rows it holds.
create function past.columns(of text, prefix text) returns text language sql stable as $$
    select string_agg(prefix || quote_ident(attname), ', ' order by attnum) from pg_attribute
     where attrelid = format('public.%I', of)::regclass and attnum > 0 and not attisdropped
$$;

create function past.key_match(of text, a text, b text) returns text language sql stable as $$
    select string_agg(format('%s.%I = %s.%I', a, attname, b, attname), ' and ' order by attnum)
      from pg_attribute join pg_index on indrelid = attrelid and indisprimary and attnum = any (indkey)
     where attrelid = format('public.%I', of)::regclass
$$;

create function past.key_columns(of text, prefix text) returns text language sql stable as $$
    select string_agg(prefix || quote_ident(attname), ', ' order by attnum)
      from pg_attribute join pg_index on indrelid = attrelid and indisprimary and attnum = any (indkey)
     where attrelid = format('public.%I', of)::regclass
$$;

-- Times at which something happened to the row; those it looks forward to are none. A story is told by when things happened, not by
-- when they were put down.
create function past.own_times(of text, prefix text, story boolean) returns text language sql stable as $$
    select format('array[%s]::timestamptz[]', string_agg(prefix || quote_ident(attname), ', ' order by attnum)) from pg_attribute
     where attrelid = format('public.%I', of)::regclass and attnum > 0 and not attisdropped
       and atttypid = 'timestamptz'::regtype and attname ~ '(^at$|_at$|^since$|^valid_from$)'
       and not (story and attname = 'recorded_at')
       and attname !~ '^(due|next|expires|ends|leaves|lapses|starts|check|former)_'
$$;

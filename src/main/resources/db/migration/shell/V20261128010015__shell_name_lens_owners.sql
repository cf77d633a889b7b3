-- Whose rows a table holds, for lenses that show some merchants alone.
create function lens.claimed(of text) returns text language sql immutable as $$
    select condition from (values
        ('audit_event', '%1$s.subject_kind = ''merchant'' and %1$s.subject_id = any (lens.merchants())'),
        ('merchant_link', '%1$s.holder_kind = ''merchant'' and %1$s.holder_id = any (lens.merchants())'),
        ('merchant_register_check', '%1$s.subject_kind = ''merchant'' and %1$s.subject_id = any (lens.merchants())'),
        ('deposit_entry', 'exists (select from public.deposit_account a where a.account_id = %1$s.account_id'
            ' and a.merchant_id = any (lens.merchants()))'),
        ('deposit_transfer', 'exists (select from public.deposit_entry e join public.deposit_account a using (account_id)'
            ' where e.transfer_id = %1$s.transfer_id and a.merchant_id = any (lens.merchants()))'),
        ('notice_webhook_message', '%1$s.subject_kind = ''merchant'' and %1$s.subject_id = any (lens.merchants())')
    ) said (name, condition) where name = of
$$;

-- A condition on the rows of an alias: those of the lens's merchants; null for a table that belongs to no merchant. A table without
-- the merchant's id is its parent's within the module, by its first such foreign key.
create function lens.owned(of text, alias text, depth integer default 0) returns text language plpgsql stable as $$
declare
    parent record;
    theirs text;
    above text := 'p' || depth;
begin
    if exists (select from pg_attribute where attrelid = format('public.%I', of)::regclass
                  and attname = 'merchant_id' and attnum > 0 and not attisdropped) then
        return format('%s.merchant_id = any (lens.merchants())', alias);
    elsif lens.claimed(of) is not null then
        return format(lens.claimed(of), alias);
    end if;
    for parent in
        select f.relname::text as name, string_agg(format('%s.%I = %s.%I', above, b.attname, alias, a.attname), ' and ') as joined
          from pg_constraint c join pg_class f on f.oid = c.confrelid
          cross join lateral unnest(c.conkey, c.confkey) k (here, there)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.here
          join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.there
         where c.conrelid = format('public.%I', of)::regclass and c.contype = 'f' and c.confrelid <> c.conrelid
           and depth < 4 and split_part(f.relname, '_', 1) = split_part(of, '_', 1)
         group by c.oid, f.relname, c.conkey order by c.conkey[1], f.relname
    loop
        theirs := lens.owned(parent.name, above, depth + 1);
        if theirs is not null then
            return format('exists (select from public.%I %s where %s and %s)', parent.name, above, parent.joined, theirs);
        end if;
    end loop;
    return null;
end
$$;

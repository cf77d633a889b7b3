-- How names are found by any part of them: an index over pairs of neighbouring characters, which two characters of Chinese suffice
-- for where three-character indexes read every row, and over pairs of first letters of their pinyin (ADR 16). Schema names are
-- written out, since a restore builds indexes under an empty search path.

-- One spelling of a text: full width to half, capitals of Latin to small (the same on every server), traditional to simplified, without spaces and joiners.
create function shell_fold(given text) returns text language plpgsql immutable strict parallel safe as $$
declare
    plain text;
begin
    if octet_length(given) = length(given) then
        return lower(regexp_replace(given, '\s+', '', 'g') collate "C");
    end if;
    plain := regexp_replace(lower(normalize(given, nfkc) collate "C"), '[\s\u200b-\u200f\u2060\ufeff]+', '', 'g');
    if public.shell_is_folded(plain) then
        return plain;
    end if;
    return (select string_agg(coalesce(public.shell_simplified() ->> c, c), '' order by n)
            from unnest(string_to_array(plain, null)) with ordinality as t(c, n));
end
$$;

-- How a text is read, each character after a semicolon: 银行3 is ";yin;hang,xing;3".
create function shell_sounds(given text) returns text language plpgsql immutable strict parallel safe as $$
begin
    return (select string_agg(';' || case when c < U&'\3400' then c else coalesce(public.shell_readings() ->> c, c) end, '' order by n)
            from unnest(string_to_array(public.shell_fold(given), null)) with ordinality as t(c, n));
end
$$;

-- The pairs of neighbouring characters of a text; the first character has one with a blank before it.
create function shell_grams(given text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
    folded text := ' ' || left(public.shell_fold(given), 120);
begin
    return array(select substr(folded, i, 2) from generate_series(1, length(folded) - 1) as i);
end
$$;

-- The same and the pairs of the first letters that its characters are read with. A loop, which is faster here than a query.
create function shell_spoken_grams(given text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
    grams  text[] := '{}';
    before text := ' ';
    spoken text := ' ';
    said   text;
    c      text;
begin
    foreach c in array string_to_array(left(public.shell_fold(given), 120), null) loop
        grams := grams || (before || c);
        said := case when c < U&'\3400' then c else coalesce(public.shell_initials() ->> c, c) end;
        if said <> c or spoken <> before then
            grams := grams || case when length(spoken) = 1 and length(said) = 1 then array[spoken || said]
                else array(select b || a from unnest(string_to_array(spoken, null)) as b, unnest(string_to_array(said, null)) as a) end;
        end if;
        before := c;
        spoken := said;
    end loop;
    return grams;
end
$$;

-- Cells at fault of an import end with their term, in the kept versions of rows as well: those that have left the table.
create function inspection_forget_history_faults(before timestamptz) returns bigint
    language sql security definer set search_path = public, pg_temp as $$
    with gone as (
        delete from past.inspection_history_fault p using inspection_history_import i
         where i.import_id = p.import_id and i.ended_at < before and p.seen_to <> 'infinity'
        returning 1)
    select count(*) from gone
$$;
comment on function inspection_forget_history_faults(timestamptz) is 'Deletes kept versions of faults whose rows are gone.';

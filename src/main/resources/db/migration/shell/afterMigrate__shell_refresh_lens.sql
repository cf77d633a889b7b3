-- Flyway runs this after each migration, also one that stops before there are lenses.
do $$
begin
    if to_regprocedure('lens.refresh()') is not null then
        perform lens.refresh();
    end if;
end
$$;

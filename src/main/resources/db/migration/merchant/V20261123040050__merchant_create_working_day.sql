-- Days that differ from Monday to Friday: public holidays, and weekends that are worked for them. Deadlines in working days
-- (O37 art. 26, review times) read it. 2026 as announced by the State Council; later years are added as they are announced.
create table merchant_working_day (
    day     date primary key,
    working boolean not null
);
insert into merchant_working_day (day, working)
select day::date, false from generate_series(timestamp '2026-01-01', '2026-01-03', '1 day') day
union all select day::date, false from generate_series(timestamp '2026-02-15', '2026-02-23', '1 day') day
union all select day::date, false from generate_series(timestamp '2026-04-04', '2026-04-06', '1 day') day
union all select day::date, false from generate_series(timestamp '2026-05-01', '2026-05-05', '1 day') day
union all select day::date, false from generate_series(timestamp '2026-06-19', '2026-06-21', '1 day') day
union all select day::date, false from generate_series(timestamp '2026-09-25', '2026-09-27', '1 day') day
union all select day::date, false from generate_series(timestamp '2026-10-01', '2026-10-07', '1 day') day
union all select day::date, true from unnest(array[date '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09',
    '2026-09-20', '2026-10-10']) day;

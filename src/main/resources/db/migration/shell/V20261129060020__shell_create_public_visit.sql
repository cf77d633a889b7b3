-- How much an address asked for within the minute, told by all processes together, so that two of them do not allow twice as much.
-- Nothing is lost with it: after a crash counting begins anew.
create unlogged table shell_public_visit (
    customer text collate "C" primary key,
    since    timestamptz not null,
    looks    integer not null check (looks >= 0),
    sent     integer not null check (sent >= 0)
);

select lens.leave('shell_public_visit', 'work of the machine');

-- A seal's event is read in the statement before and is append-only, so it cannot be missing; that it has gone since, by whatever
-- means, is what verification finds. The reference locked every event once more while sealing it, which cost as much again as
-- its insert, and searched the whole trail until its first statistics were there.
alter table audit_seal drop constraint audit_seal_event_id_fkey;

-- A file is seen in the portal by the account that sent it; also by an owner of the table, should one ever ask.
alter table evidence_file enable row level security;
alter table evidence_file force row level security;
create policy evidence_file_seat on evidence_file
    using ((select shell_seat()) is null or owner_id = (select shell_seat()));

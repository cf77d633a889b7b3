-- A file that stands behind a shop's document is seen by everybody with a seat in the shop, also when a colleague sent it in.
-- Which documents a seat sees is told by the policy of merchant_document; whoever has none sees every file anyway.
create policy evidence_file_document on evidence_file for select
    using ((select shell_seat()) is not null
        and exists (select from merchant_document d where d.file_id = evidence_file.file_id));

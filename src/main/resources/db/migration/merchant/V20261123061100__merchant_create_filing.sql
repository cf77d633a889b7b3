-- Each January and July the identities of all merchants go to the provincial market regulator (O37 art. 25): that and when
-- they went, and what it answered. The file itself is an export, which the trail knows by its hash.
create table merchant_filing (
    period   text primary key check (period ~ '^[0-9]{4}-(01|07)$'),
    filed_on date not null,
    receipt  text not null check (char_length(receipt) between 1 and 200),
    noted_at timestamptz not null,
    noted_by text not null
);
create trigger merchant_filing_append_only before update or delete or truncate on merchant_filing
    for each statement execute function merchant_life_refuse_change();

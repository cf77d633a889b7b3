-- Which notice of an expiry went out (A5): each of the four once for a document.
create table merchant_expiry_notice (
    document_id uuid not null references merchant_document,
    days        integer not null check (days in (60, 30, 7, 0)),
    sent_at     timestamptz not null,
    primary key (document_id, days)
);
-- Renewals that wait for a verdict: documents of merchants, not of an application's round.
create index merchant_document_renewal on merchant_document (added_at, document_id)
    where state = 'received' and application_id is null;

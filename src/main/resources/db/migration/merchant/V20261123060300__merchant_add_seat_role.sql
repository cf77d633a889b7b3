-- Several people speak for one shop, each with a role of their own; seats given before this were those of owners.
alter table merchant_seat
    add column role     text not null default 'owner' check (role in ('owner', 'operator', 'finance', 'viewer')),
    add column given_at timestamptz,
    add column given_by text;
alter table merchant_seat alter column role drop default;
create index merchant_seat_merchant on merchant_seat (merchant_id, role);

-- What upper modules may read in their own queries; the tables behind stay this module's own.
create view merchant_shop_v as
select merchant_id, name, uscc_valid, category_code, shop_type, opened_on from merchant;
comment on view merchant_shop_v is 'Every shop, without personal data.';

create view merchant_step_v as
select merchant_id, valid_from, step_no, state, cause from merchant_state;
comment on view merchant_step_v is 'Steps of each merchant''s life; the latest by valid_from and step_no at an instant holds then.';

-- Finds the steps that time alone has just brought into force.
create index merchant_state_due on merchant_state (valid_from) where valid_from > '-infinity';

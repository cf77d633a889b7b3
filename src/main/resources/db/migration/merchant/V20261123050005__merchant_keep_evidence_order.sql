-- The values of a finding fill the places of its sentence in their own order, which jsonb does not keep.
alter table merchant_check alter column evidence drop default;
alter table merchant_check alter column evidence type json using evidence::json;
alter table merchant_check alter column evidence set default '{}';

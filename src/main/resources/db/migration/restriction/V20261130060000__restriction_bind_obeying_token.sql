-- Which API token reads and acknowledges for a system that obeys; none until one is chosen.
alter table restriction_consumer add column token_id uuid references identity_api_token;
select past.keep('restriction_consumer');

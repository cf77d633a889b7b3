-- What those said of themselves who were turned away ends with its term (PIPL art. 47), in the kept versions of rows as well. The
-- application may write no version; this function writes nothing but nulls, and only where the row of today holds none either.
create function merchant_forget_turned_away() returns bigint
    language sql security definer set search_path = public, pg_temp as $$
    with gone as materialized (
        select a.application_id from merchant_application a
         where a.state in ('rejected', 'withdrawn') and a.merchant_id is null
           and num_nonnulls(a.identity_sealed, a.bank_account_sealed) = 0
           and num_nonnulls(a.identity_tail, a.bank_account_tail, a.legal_person, a.registered_address, a.contact_name,
                            a.contact_phone, a.contact_email, a.device_ref) = 0),
    applications as (
        update past.merchant_application p
           set identity_sealed = null, identity_tail = null, bank_account_sealed = null, bank_account_tail = null,
               legal_person = null, registered_address = null, contact_name = null, contact_phone = null,
               contact_email = null, device_ref = null,
               company_name = case when p.seller_kind = 'person' then '–' else p.company_name end
          from gone g
         where p.application_id = g.application_id
           and (num_nonnulls(p.identity_sealed, p.bank_account_sealed) > 0
                or num_nonnulls(p.identity_tail, p.bank_account_tail, p.legal_person, p.registered_address, p.contact_name,
                                p.contact_phone, p.contact_email, p.device_ref) > 0
                or (p.seller_kind = 'person' and p.company_name <> '–'))
        returning 1),
    submissions as (
        update past.merchant_submission p
           set content = jsonb_set(p.content, '{company}', (p.content -> 'company') || '{"legal_person": null,
               "registered_address": null, "contact_name": null, "contact_phone": null, "contact_email": null}')
          from gone g
         where p.application_id = g.application_id and (p.content #>> '{company,contact_email}' is not null
               or num_nonnulls(p.content #>> '{company,legal_person}', p.content #>> '{company,registered_address}',
                               p.content #>> '{company,contact_name}', p.content #>> '{company,contact_phone}') > 0)
        returning 1)
    select (select count(*) from applications) + (select count(*) from submissions)
$$;
comment on function merchant_forget_turned_away() is 'Erases from kept versions what the rows of today hold no more.';

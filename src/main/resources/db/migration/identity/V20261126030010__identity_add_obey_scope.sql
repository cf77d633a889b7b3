-- Systems that obey restrictions acknowledge what they were told; a token that only asks should not be able to.
alter table identity_api_token_scope drop constraint identity_api_token_scope_scope_check;
alter table identity_api_token_scope add constraint identity_api_token_scope_scope_check
    check (scope in ('INTAKE', 'LAB', 'STANDING_READ', 'PUBLISH_SCREEN', 'DEPOSIT_READ', 'DEPOSIT_WRITE', 'REGULATOR',
        'AUDIT_READ', 'RESTRICTION_OBEY'));

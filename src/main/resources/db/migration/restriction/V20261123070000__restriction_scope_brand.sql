-- A break in a brand's chain of authorisation holds the listings of that brand alone (A7).
alter table restriction_entry drop constraint restriction_entry_scope_check;
alter table restriction_entry add constraint restriction_entry_scope_check
    check (scope = 'merchant' or scope ~ '^(category|product|brand):.');

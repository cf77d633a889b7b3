-- What was due in a time and whether it was done by then, over all shops.
create index merchant_application_due on merchant_application (due_at) where due_at is not null;
create index merchant_verification_was_due on merchant_verification (was_due_on);

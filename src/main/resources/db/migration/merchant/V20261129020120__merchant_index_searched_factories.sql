-- Factory audits are found by the factory.
create index merchant_factory_audit_factory_name_grams on merchant_factory_audit using gin (shell_spoken_grams(factory_name));

-- Applications are found by the names of the shop and the company.
create index merchant_application_shop_name_grams on merchant_application using gin (shell_spoken_grams(shop_name));
create index merchant_application_company_name_grams on merchant_application using gin (shell_spoken_grams(company_name));

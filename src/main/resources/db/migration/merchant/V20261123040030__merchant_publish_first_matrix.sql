-- Version 1, in force since before everything: what rules.md 5 asks of every shop, by kind of seller, right in a brand and
-- risk of the category. What single categories ask for on top is the platform's to add.
insert into merchant_matrix (version, state, made_by, made_at) values (1, 'draft', 'touchstone', '2026-01-01T00:00:00Z');
insert into merchant_matrix_row (version, position, document_type, risk_class, brand_right, shop_type, seller_kind, required,
    fields, standard_zh, standard_en) values
    (1, 1, 'business_licence', null, null, null, 'company', true, '{number,holder,address,valid_until}', null, null),
    (1, 2, 'business_licence', null, null, null, 'individual_business', true, '{number,holder,address,valid_until}', null, null),
    (1, 3, 'legal_person_identity', null, null, null, null, true, '{holder,valid_until}', null, null),
    (1, 4, 'bank_account_proof', null, null, null, null, true, '{holder}', null, null),
    (1, 5, 'self_declaration', null, null, null, 'person', true, '{holder,issued_on}',
        '依法无需办理登记的个人须提交承诺（《网络交易监督管理办法》第十二条）。',
        'A person who need not register declares so (O37 art. 12).'),
    (1, 6, 'trademark_registration', null, 'owner', null, null, true, '{number,holder,nice_class,valid_until}', null, null),
    (1, 7, 'trademark_registration', null, 'exclusive', null, null, true, '{number,holder,nice_class,valid_until}', null, null),
    (1, 8, 'brand_authorisation', null, 'exclusive', null, null, true, '{grantor,grantee,territory,valid_until}',
        '须为商标权利人直接出具的独占授权。', 'An exclusive grant by the owner of the mark.'),
    (1, 9, 'trademark_registration', null, 'authorised', null, null, true, '{number,holder,nice_class,valid_until}', null, null),
    (1, 10, 'brand_authorisation', null, 'authorised', null, null, true, '{grantor,grantee,territory,valid_until}',
        '授权链路须可追溯至权利人。', 'The chain leads back to the owner of the mark.'),
    (1, 11, 'purchase_proof', null, 'authorised', 'ordinary', null, true, '{number,grantor,issued_on}',
        '采购发票、订单、合同或报关单之一。', 'One of: purchase invoice, order, contract, customs declaration.'),
    (1, 12, 'test_report', 'high', null, null, null, true, '{number,issuer,standard_no,issued_on}',
        '由具备资质的检测机构出具，一年以内。', 'From an accredited laboratory, at most one year old.'),
    (1, 13, 'factory_audit_report', 'high', 'owner', null, null, false, '{number,issuer,issued_on}',
        '由平台安排验厂。', 'The platform arranges the visit.');
update merchant_matrix set state = 'published', effective_from = '-infinity', source = 'rules.md 5',
    published_by = 'touchstone', published_at = made_at where version = 1;

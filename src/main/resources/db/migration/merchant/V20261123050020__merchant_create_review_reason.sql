-- Reasons that reviewers give, in both languages (A2). A list with dates: a reason that is no longer given keeps its words
-- for the decisions that gave it.
create table merchant_review_reason (
    code        text not null check (code ~ '^[a-z0-9-]{1,40}$'),
    valid_from  timestamptz not null,
    valid_until timestamptz check (valid_until > valid_from),
    subject     text not null check (subject in ('document', 'application')),
    text_zh     text not null check (char_length(text_zh) between 1 and 300),
    text_en     text not null check (char_length(text_en) between 1 and 300),
    entered_by  text not null,
    position    integer not null,
    primary key (code, valid_from)
);

insert into merchant_review_reason (code, valid_from, subject, text_zh, text_en, entered_by, position) values
('unreadable', '-infinity', 'document', '文件不清晰或不完整', 'The document cannot be read or is not complete', 'SYSTEM:first', 10),
('wrong-type', '-infinity', 'document', '上传的不是所要求的文件', 'It is not the document that is required', 'SYSTEM:first', 20),
('expired', '-infinity', 'document', '文件已过有效期', 'The document is past its period of validity', 'SYSTEM:first', 30),
('expires-soon', '-infinity', 'document', '剩余有效期不足', 'Too little of the period of validity is left', 'SYSTEM:first', 40),
('name-mismatch', '-infinity', 'document', '文件主体与申请主体不一致', 'The holder is not the applicant', 'SYSTEM:first', 50),
('number-mismatch', '-infinity', 'document', '编号与文件或登记信息不一致', 'The number does not agree with the document or the register', 'SYSTEM:first', 60),
('not-in-register', '-infinity', 'document', '登记信息中查不到该证件', 'The register does not know the document', 'SYSTEM:first', 70),
('scope-not-covered', '-infinity', 'document', '证件范围不包含所申请的类目', 'The document does not cover the category applied for', 'SYSTEM:first', 80),
('chain-broken', '-infinity', 'document', '品牌授权链路不完整', 'The chain of authorisation is not complete', 'SYSTEM:first', 90),
('altered', '-infinity', 'document', '文件疑似被修改', 'The document seems to have been altered', 'SYSTEM:first', 100),
('documents-missing', '-infinity', 'application', '缺少必需的资质文件', 'A required document is missing', 'SYSTEM:first', 210),
('documents-rejected', '-infinity', 'application', '部分资质文件未通过', 'Some documents were rejected', 'SYSTEM:first', 220),
('company-details-wrong', '-infinity', 'application', '主体信息有误', 'The company details are not right', 'SYSTEM:first', 230),
('shop-name-not-allowed', '-infinity', 'application', '店铺名称不符合命名要求', 'The shop name is not allowed', 'SYSTEM:first', 240),
('admission-bar-not-met', '-infinity', 'application', '未达到类目准入标准', 'The admission standard of the category is not met', 'SYSTEM:first', 250),
('factory-audit-failed', '-infinity', 'application', '验厂未通过', 'The factory inspection was not passed', 'SYSTEM:first', 260),
('related-to-blocked', '-infinity', 'application', '与被限制入驻的主体存在关联', 'Related to somebody who is refused across the platform', 'SYSTEM:first', 270),
('false-statement', '-infinity', 'application', '提供虚假材料', 'False documents or statements were given', 'SYSTEM:first', 280);

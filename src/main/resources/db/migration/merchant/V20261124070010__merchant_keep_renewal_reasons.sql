-- Renewals were refused with a list of their own before they took the reviewers'. Its words stay for those refusals, as
-- reasons that are no longer given; codes that both lists know keep the reviewers' words.
insert into merchant_review_reason (code, valid_from, valid_until, subject, text_zh, text_en, entered_by, position) values
('wrong-document', '-infinity', '2026-01-01T00:00:00Z', 'document', '不是所需资质', 'Not the document that was asked for', 'SYSTEM:first', 910),
('number-differs', '-infinity', '2026-01-01T00:00:00Z', 'document', '编号不一致', 'The number differs', 'SYSTEM:first', 920),
('holder-differs', '-infinity', '2026-01-01T00:00:00Z', 'document', '持有人不一致', 'The holder differs', 'SYSTEM:first', 930),
('cover-differs', '-infinity', '2026-01-01T00:00:00Z', 'document', '覆盖范围不符', 'Does not cover what it should', 'SYSTEM:first', 940),
('not-genuine', '-infinity', '2026-01-01T00:00:00Z', 'document', '真实性存疑', 'Not genuine', 'SYSTEM:first', 950);

-- What is looked at in a factory (A6): checklists in versions. A version in use is never edited; the next one is copied.
create table merchant_factory_template (
    version      integer primary key check (version > 0),
    title_zh     text not null check (char_length(title_zh) between 1 and 200),
    title_en     text not null check (char_length(title_en) between 1 and 200),
    pass_bp      integer not null check (pass_bp between 1 and 10000),
    state        text not null check (state in ('draft', 'published')),
    entered_by   text not null,
    entered_at   timestamptz not null,
    published_at timestamptz,
    check ((state = 'published') = (published_at is not null))
);
create table merchant_factory_item (
    version     integer not null references merchant_factory_template,
    code        text not null check (code ~ '^[A-Z0-9.]{1,12}$'),
    position    integer not null,
    text_zh     text not null check (char_length(text_zh) between 1 and 400),
    text_en     text not null check (char_length(text_en) between 1 and 400),
    weight      integer not null check (weight between 1 and 100),
    is_critical boolean not null,
    primary key (version, code)
);
insert into merchant_factory_template values
(1, '工厂现场检查表', 'Factory inspection checklist', 7500, 'published', 'SYSTEM:first', '2026-01-01', '2026-01-01');
insert into merchant_factory_item values
(1, 'A1', 1, '营业执照、生产许可与现场一致', 'Licences agree with what is found on the site', 10, true),
(1, 'A2', 2, '生产地址与申报地址一致', 'Goods are made at the address that was given', 10, true),
(1, 'B1', 3, '原材料有进货检验记录', 'Incoming materials are inspected and recorded', 8, false),
(1, 'B2', 4, '合格与不合格品分开存放', 'Conforming and non-conforming goods are kept apart', 6, false),
(1, 'C1', 5, '关键工序有作业指导书', 'Critical steps have written work instructions', 8, false),
(1, 'C2', 6, '计量与检测设备在校准有效期内', 'Measuring equipment is within its calibration', 8, false),
(1, 'D1', 7, '成品按标准出厂检验', 'Finished goods are tested against their standard', 10, true),
(1, 'D2', 8, '批次可以追溯到原材料', 'A batch can be traced back to its materials', 8, false),
(1, 'E1', 9, '有召回与投诉处理程序', 'There is a procedure for recall and complaints', 6, false),
(1, 'F1', 10, '消防通道畅通，无安全隐患', 'Fire exits are free and nothing is dangerous', 8, false);

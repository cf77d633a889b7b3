-- Stars rest on an assessment that exists, of a subject that exists.
alter table assessment_certificate
    add foreign key (subject) references assessment_subject,
    add foreign key (assessment) references assessment_sheet (number);
alter table assessment_certificate_line add foreign key (assessment) references assessment_sheet (number);
alter table assessment_certificate_proposal add foreign key (assessment) references assessment_sheet (number);
create index assessment_certificate_assessment on assessment_certificate (assessment);
create index assessment_certificate_proposal_assessment on assessment_certificate_proposal (assessment) where assessment is not null;

-- Visits are of certificates that there are, and their public reasons are no longer than those of certificates.
alter table assessment_visit add constraint assessment_visit_of foreign key (certificate_id) references assessment_certificate;
alter table assessment_visit_trigger
    add constraint assessment_visit_trigger_of_certificate foreign key (certificate_id) references assessment_certificate;
alter table assessment_visit add constraint assessment_visit_reasons_are_short
    check (char_length(reason_zh) <= 1000 and char_length(reason_en) <= 1000);

-- Hung on in a step of its own, so that the table above can be read in one go.
create trigger assessment_scheme_version_kept before update or delete on assessment_scheme_version
    for each row execute function assessment_keep_scheme();
create trigger assessment_scheme_version_never_emptied before truncate on assessment_scheme_version
    for each statement execute function assessment_refuse_change();

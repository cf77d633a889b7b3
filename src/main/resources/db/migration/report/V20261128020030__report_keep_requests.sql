-- What was asked and answered is only ever added to; a request that is over stays as it is.
create trigger report_request_line_kept before update or delete or truncate on report_request_line
    for each statement execute function report_refuse_change();
create trigger report_request_file_kept before update or delete or truncate on report_request_file
    for each statement execute function report_refuse_change();
create trigger report_request_kept before delete or truncate on report_request
    for each statement execute function report_refuse_change();
create function report_request_over() returns trigger
    language plpgsql as $$
begin
    raise exception 'request % is over', old.number using errcode = 'insufficient_privilege';
end
$$;
create trigger report_request_stays before update on report_request
    for each row when (old.state in ('accepted', 'withdrawn')) execute function report_request_over();

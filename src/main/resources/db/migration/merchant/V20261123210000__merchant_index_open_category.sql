-- The queue asks for what is open in a category. Without the due time beside the category it had to look at every open
-- application, or at every one that the category ever had.
alter table merchant_application_category add column open_due_at timestamptz;
update merchant_application_category k set open_due_at = a.due_at
from merchant_application a where a.application_id = k.application_id and a.state in ('submitted', 'second_review');
create index merchant_application_category_open on merchant_application_category (category_code, open_due_at, application_id)
    where open_due_at is not null;

create function merchant_application_category_opens() returns trigger language plpgsql as $$
begin
    new.open_due_at := (select a.due_at from merchant_application a
                        where a.application_id = new.application_id and a.state in ('submitted', 'second_review'));
    return new;
end
$$;
create trigger merchant_application_category_opens before insert on merchant_application_category
    for each row execute function merchant_application_category_opens();

create function merchant_application_moves() returns trigger language plpgsql as $$
begin
    update merchant_application_category
       set open_due_at = case when new.state in ('submitted', 'second_review') then new.due_at end
     where application_id = new.application_id;
    return null;
end
$$;
create trigger merchant_application_moves after update of state, due_at on merchant_application
    for each row when (old.state is distinct from new.state or old.due_at is distinct from new.due_at)
    execute function merchant_application_moves();

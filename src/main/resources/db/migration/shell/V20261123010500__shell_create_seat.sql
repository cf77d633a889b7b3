-- Whose rows a connection may see: the account of somebody in the portal, or null for everybody else (ASVS 8.4.1). The
-- application sets it when a request of the portal takes a connection, and clears it before the connection goes back.
create function shell_seat() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('app.seat', true), '')::uuid
$$;

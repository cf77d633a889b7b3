package io.touchstone.audit.domain;

import io.touchstone.support.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events and seals set aside, to be put back after each tampering: the whole database need not be copied for two small tables. */
final class KeptTrail {

    private final TestDatabase database;

    /** Sets aside what is there now. */
    KeptTrail(TestDatabase database) {
        this.database = database;
        database.ownerJdbc().execute("""
                create table kept_event as table audit_event;
                create table kept_seal as table audit_seal""");
    }

    /** What was set aside and nothing else, under all its constraints, with triggers that refuse changes. */
    void putBack() {
        JdbcTemplate owner = database.ownerJdbc();
        owner.execute("""
                alter table audit_event disable trigger user;
                alter table audit_seal disable trigger user;
                delete from audit_seal;
                delete from audit_event;
                insert into audit_event overriding system value table kept_event;
                insert into audit_seal table kept_seal;
                select setval(pg_get_serial_sequence('audit_event', 'id'), (select max(id) from kept_event));
                alter table audit_seal drop constraint if exists audit_seal_pkey;
                alter table audit_seal drop constraint if exists audit_seal_event_id_key;
                alter table audit_seal add constraint audit_seal_pkey primary key (seq);
                alter table audit_seal add constraint audit_seal_event_id_key unique (event_id);
                alter table audit_event enable trigger user;
                alter table audit_seal enable trigger user""");
    }

    /** Lets the owner of the tables change what the application only appends, and seal an event twice. */
    void disarm() {
        database.ownerJdbc().execute("""
                alter table audit_event disable trigger user;
                alter table audit_seal disable trigger user;
                alter table audit_seal drop constraint audit_seal_event_id_key""");
    }

    /** Lets the owner of the tables renumber the seals too. */
    void disarmOrder() {
        database.ownerJdbc().execute("alter table audit_seal drop constraint audit_seal_pkey");
    }
}

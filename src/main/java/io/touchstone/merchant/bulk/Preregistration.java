package io.touchstone.merchant.bulk;

import io.touchstone.merchant.blocklist.LinkFacts;
import io.touchstone.merchant.blocklist.LinkKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of a file as applications that wait for their people, in a few statements whatever their number. */
@Component
class Preregistration {

    private static final int BATCH = 1000;

    private static final List<String> STATEMENTS = List.of("""
            insert into merchant_application (application_id, number, source, state, seller_kind, company_name, uscc,
                legal_person, division_code, registered_address, contact_name, contact_phone, contact_email, shop_name,
                shop_type, created_at, updated_at, version)
            select application_id,
                   'A-' || extract(year from cast(:at as timestamptz)) || '-'
                        || lpad(nextval('merchant_application_number')::text, 6, '0'),
                   'bulk', 'draft', seller_kind, company_name, uscc, legal_person, division_code, registered_address,
                   contact_name, contact_phone, contact_email, shop_name, shop_type, :at, :at, 0
              from (select * from merchant_bulk_row where bulk_id = :id order by row_number) r
            """, """
            insert into merchant_application_category (application_id, category_code)
            select application_id, unnest(category_codes) from merchant_bulk_row where bulk_id = :id
            """, """
            insert into merchant_application_brand (application_id, position, brand_name, brand_right)
            select application_id, 0, brand_name, brand_right from merchant_bulk_row
             where bulk_id = :id and brand_name is not null
            """);

    private final JdbcClient jdbc;
    private final LinkKeys links;

    Preregistration(JdbcClient jdbc, LinkKeys links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /** @param progress told how many rows are done; may throw to end early */
    void write(UUID id, Instant at, LongConsumer progress) {
        for (String statement : STATEMENTS) {
            jdbc.sql(statement).param("id", id).param("at", Timestamp.from(at)).update();
        }
        int after = 0;
        long done = 0;
        for (List<Linked> batch = batch(id, after); !batch.isEmpty(); batch = batch(id, after)) {
            Map<LinkKeys.Holder, LinkFacts> facts = new HashMap<>();
            batch.forEach(row -> facts.put(row.holder(), row.facts()));
            links.keepAll(facts);
            after = batch.get(batch.size() - 1).row();
            done += batch.size();
            progress.accept(done);
        }
    }

    private List<Linked> batch(UUID id, int after) {
        return jdbc.sql("""
                select row_number, application_id, uscc, legal_person, contact_phone, registered_address
                  from merchant_bulk_row where bulk_id = :id and row_number > :after order by row_number limit :batch
                """)
                .param("id", id)
                .param("after", after)
                .param("batch", BATCH)
                .query(Preregistration::linked)
                .list();
    }

    private static Linked linked(ResultSet row, int index) throws SQLException {
        Map<LinkFacts.Kind, String> values = new EnumMap<>(LinkFacts.Kind.class);
        put(values, LinkFacts.Kind.LICENCE, row.getString("uscc"));
        put(values, LinkFacts.Kind.LEGAL_PERSON, row.getString("legal_person"));
        put(values, LinkFacts.Kind.PHONE, row.getString("contact_phone"));
        put(values, LinkFacts.Kind.ADDRESS, row.getString("registered_address"));
        var holder = new LinkKeys.Holder(LinkKeys.Holder.Kind.APPLICATION, row.getString("application_id"));
        return new Linked(row.getInt("row_number"), holder, new LinkFacts(values));
    }

    private static void put(Map<LinkFacts.Kind, String> values, LinkFacts.Kind kind, String value) {
        if (value != null) {
            values.put(kind, value);
        }
    }

    private record Linked(int row, LinkKeys.Holder holder, LinkFacts facts) {}
}

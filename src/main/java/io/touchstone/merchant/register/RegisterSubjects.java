package io.touchstone.merchant.register;

import io.touchstone.merchant.application.DocumentView.Cover;
import io.touchstone.merchant.register.RegisterSubject.Kind;
import io.touchstone.merchant.requirement.DocumentType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Pages of what is compared with a register, by id. */
@Component
class RegisterSubjects {

    private static final UUID FIRST_DOCUMENT = new UUID(0, 0);

    /** The page is cut first, so that what was said before is looked up for its rows alone. */
    private static final String DOCUMENTS = """
            select d.*, (select c.scope from merchant_register_check c
                         where c.subject_kind = 'document' and c.subject_id = d.document_id::text) as scope_before
            from (select * from merchant_document
                  where state = 'accepted' and merchant_id is not null and number is not null
                    and document_type = any (?::text[]) and document_id > ?
                  order by document_id limit ?) d
            order by d.document_id
            """;

    /** Shops that came by file: their code alone is known, so of them only a bad state is worth a task. */
    private static final String SHOPS = """
            select m.merchant_id, m.uscc from merchant m
            where m.uscc is not null and m.merchant_id > ?
              and not exists (select from merchant_document d where d.merchant_id = m.merchant_id
                              and d.document_type = 'business_licence' and d.state = 'accepted')
            order by m.merchant_id limit ?
            """;

    private final JdbcTemplate db;

    RegisterSubjects(JdbcTemplate db) {
        this.db = db;
    }

    /** Documents after one; from the first when null. */
    List<RegisterSubject> documents(Register register, @Nullable String after, int limit) {
        return db.query(
                DOCUMENTS,
                RegisterSubjects::document,
                register.documentWords().toArray(String[]::new),
                after == null ? FIRST_DOCUMENT : UUID.fromString(after),
                limit);
    }

    List<RegisterSubject> shops(@Nullable String after, int limit) {
        return db.query(SHOPS, RegisterSubjects::shop, after == null ? "" : after, limit);
    }

    private static RegisterSubject document(ResultSet row, int index) throws SQLException {
        return new RegisterSubject(
                Kind.DOCUMENT,
                row.getString("document_id"),
                row.getString("merchant_id"),
                DocumentType.of(row.getString("document_type")),
                row.getString("number"),
                row.getString("holder"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("scope_before"),
                new Cover(row.getString("category_code"), row.getString("brand_name"), row.getString("product_ref")));
    }

    private static RegisterSubject shop(ResultSet row, int index) throws SQLException {
        String id = row.getString("merchant_id");
        return new RegisterSubject(Kind.MERCHANT, id, id, null, row.getString("uscc"), null, null, null, null);
    }
}

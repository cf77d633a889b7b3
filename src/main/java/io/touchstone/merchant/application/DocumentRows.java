package io.touchstone.merchant.application;

import io.touchstone.evidence.FileId;
import io.touchstone.merchant.application.DocumentView.Content;
import io.touchstone.merchant.application.DocumentView.Cover;
import io.touchstone.merchant.requirement.DocumentType;
import io.touchstone.shell.RequestMemo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of documents. */
@Repository
class DocumentRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String SELECT = "select * from merchant_document ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DocumentRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, NewDocument document, Instant at) {
        Cover cover = document.cover();
        Content content = document.content();
        jdbc.sql("""
                        insert into merchant_document (document_id, application_id, merchant_id, document_type, category_code,
                            brand_name, product_ref, file_id, number, holder, issued_on, valid_until, fields, state, round,
                            added_at)
                        values (:id, :application, :merchant, :type, :category, :brand, :product, :file, :number, :holder,
                            :issuedOn, :validUntil, :fields::jsonb, 'received', :round, :at)
                        """)
                .param("id", id)
                .param("application", document.applicationId())
                .param("merchant", document.merchantId())
                .param("type", document.type().word())
                .param("category", cover.categoryCode())
                .param("brand", cover.brandName())
                .param("product", cover.productRef())
                .param("file", document.file().id())
                .param("number", content.number())
                .param("holder", content.holder())
                .param("issuedOn", content.issuedOn())
                .param("validUntil", content.validUntil())
                .param("fields", json.writeValueAsString(content.fields()))
                .param("round", document.round())
                .param("at", Rows.utc(at))
                .update();
    }

    Optional<DocumentView> find(UUID id) {
        return jdbc.sql(SELECT + "where document_id = :id")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    List<DocumentView> ofApplication(UUID application) {
        return RequestMemo.once(List.of("documents", application), () -> read(application));
    }

    private List<DocumentView> read(UUID application) {
        return jdbc.sql(SELECT + "where application_id = :application order by document_type, added_at, document_id")
                .param("application", application)
                .query(this::view)
                .list();
    }

    List<DocumentView> ofMerchant(String merchant) {
        return jdbc.sql(SELECT + "where merchant_id = :merchant order by document_type, added_at, document_id")
                .param("merchant", merchant)
                .query(this::view)
                .list();
    }

    /** Replaces what was typed off a document. */
    void type(UUID id, Content content) {
        jdbc.sql("""
                        update merchant_document set number = :number, holder = :holder, issued_on = :issuedOn,
                            valid_until = :validUntil, fields = :fields::jsonb
                        where document_id = :id
                        """)
                .param("id", id)
                .param("number", content.number())
                .param("holder", content.holder())
                .param("issuedOn", content.issuedOn())
                .param("validUntil", content.validUntil())
                .param("fields", json.writeValueAsString(content.fields()))
                .update();
    }

    void judge(UUID id, Verdict verdict, String by, Instant at) {
        jdbc.sql("""
                        update merchant_document set state = :state, verdict_by = :by, verdict_at = :at,
                            reason_codes = :reasons, note = :note
                        where document_id = :id
                        """)
                .param("id", id)
                .param("state", verdict.state().word())
                .param("by", by)
                .param("at", Rows.utc(at))
                .param("reasons", verdict.reasonCodes().toArray(String[]::new))
                .param("note", verdict.note())
                .update();
    }

    /** Marks the accepted ones as replaced that a newly accepted document of their type and cover follows. */
    List<UUID> supersedeBy(DocumentView document) {
        return jdbc.sql("""
                        update merchant_document old set state = 'superseded'
                        from merchant_document fresh
                        where fresh.document_id = :id and old.document_id <> fresh.document_id
                            and old.state = 'accepted' and old.document_type = fresh.document_type
                            and (old.application_id = fresh.application_id or old.merchant_id = fresh.merchant_id)
                            and (fresh.application_id is null or old.round < fresh.round)
                            and old.category_code is not distinct from fresh.category_code
                            and old.brand_name is not distinct from fresh.brand_name
                            and old.product_ref is not distinct from fresh.product_ref
                        returning old.document_id
                        """).param("id", document.id()).query(UUID.class).list();
    }

    void supersede(UUID id) {
        jdbc.sql("update merchant_document set state = 'superseded' where document_id = :id")
                .param("id", id)
                .update();
    }

    /** Takes away a document that nobody has seen: no round holds it. */
    void remove(UUID id) {
        jdbc.sql("delete from merchant_document where document_id = :id and state = 'received'")
                .param("id", id)
                .update();
    }

    /** Gives the documents of an application to the merchant it became. */
    void giveTo(String merchant, UUID application) {
        jdbc.sql("update merchant_document set merchant_id = :merchant where application_id = :application")
                .param("merchant", merchant)
                .param("application", application)
                .update();
    }

    private DocumentView view(ResultSet row, int index) throws SQLException {
        return new DocumentView(
                Rows.uuid(row, "document_id"),
                Rows.uuidOrNull(row, "application_id"),
                row.getString("merchant_id"),
                DocumentType.of(Rows.text(row, "document_type")),
                new Cover(row.getString("category_code"), row.getString("brand_name"), row.getString("product_ref")),
                new FileId(Rows.uuid(row, "file_id")),
                new Content(
                        row.getString("number"),
                        row.getString("holder"),
                        Rows.day(row, "issued_on"),
                        Rows.day(row, "valid_until"),
                        json.readValue(Rows.text(row, "fields"), TEXTS)),
                DocumentState.of(Rows.text(row, "state")),
                row.getInt("round"),
                Rows.instant(row, "added_at"),
                row.getString("verdict_by"),
                Rows.instantOrNull(row, "verdict_at"),
                Rows.texts(row, "reason_codes"),
                row.getString("note"));
    }
}

package io.touchstone.penalty.violation;

import io.touchstone.catalog.ListingSelection;
import io.touchstone.catalog.Listings;
import io.touchstone.catalog.RemoveListings;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders of authorities: what they name is off the shelf in the same transaction, until the case ends or a person lifts it (O37 art. 29). */
@Component
class InstructionBook {

    private static final String SELECT = """
            select i.*, c.number, exists (select from penalty_instruction_hold h
                where h.instruction_id = i.instruction_id and h.lifted_at is null) as holding
              from penalty_instruction i join penalty_case c using (case_id)
            """;

    private final JdbcClient jdbc;
    private final Listings listings;

    InstructionBook(JdbcClient jdbc, Listings listings) {
        this.jdbc = jdbc;
        this.listings = listings;
    }

    /** What an order says. */
    record Order(UUID id, String authority, String documentNo, LocalDate issuedOn) {}

    Optional<InstructionView> find(UUID id) {
        return jdbc.sql(SELECT + " where i.instruction_id = ?")
                .param(id)
                .query((row, i) -> view(row))
                .optional();
    }

    Optional<InstructionView> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + " where i.case_id = ?")
                .param(caseId)
                .query((row, i) -> view(row))
                .optional();
    }

    List<InstructionView> newest(@Nullable Instant before, int limit) {
        return jdbc.sql(SELECT + " where i.entered_at < coalesce(?::timestamptz, 'infinity')"
                        + " order by i.entered_at desc, i.instruction_id desc limit ?")
                .param(before == null ? null : before.toString())
                .param(limit)
                .query((row, i) -> view(row))
                .list();
    }

    /** @throws Conflict when the same document of the same authority was entered before */
    void requireNew(Order order) {
        jdbc.sql(SELECT + " where i.authority = ? and i.document_no = ?")
                .param(order.authority())
                .param(order.documentNo())
                .query((row, i) -> view(row))
                .optional()
                .ifPresent(known -> {
                    throw new Conflict(CaseRule.CASE_INSTRUCTION_ENTERED, known.caseNumber());
                });
    }

    /** Keeps the order and takes the product off the shelf. */
    void enter(Order order, CaseView opened, Instant at, Actor actor) {
        String merchant = Objects.requireNonNull(opened.merchantId());
        String product = Objects.requireNonNull(opened.productId());
        jdbc.sql("""
                        insert into penalty_instruction (instruction_id, case_id, authority, document_no, issued_on, merchant_id,
                               product_id, entered_at, entered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(order.id())
                .param(opened.id())
                .param(order.authority())
                .param(order.documentNo())
                .param(order.issuedOn())
                .param(merchant)
                .param(product)
                .param(Timestamp.from(at))
                .param(actor.toString())
                .update();
        jdbc.sql("insert into penalty_instruction_hold (instruction_id) values (?)")
                .param(order.id())
                .update();
        listings.remove(new RemoveListings(
                order.id(),
                ListingSelection.product(merchant, product),
                opened.number(),
                order.authority() + " " + order.documentNo(),
                at,
                actor));
    }

    /** @return whether anything was still held */
    boolean release(UUID caseId, String reason, Instant at, Actor actor) {
        Optional<UUID> held = jdbc.sql("""
                        select h.instruction_id from penalty_instruction_hold h join penalty_instruction i using (instruction_id)
                         where i.case_id = ? and h.lifted_at is null for update of h
                        """).param(caseId).query(UUID.class).optional();
        held.ifPresent(instruction -> {
            listings.restore(instruction, reason, at, actor);
            jdbc.sql("update penalty_instruction_hold set lifted_at = ?, lifted_by = ? where instruction_id = ?")
                    .param(Timestamp.from(at))
                    .param(actor.toString())
                    .param(instruction)
                    .update();
        });
        return held.isPresent();
    }

    private static InstructionView view(ResultSet row) throws SQLException {
        return new InstructionView(
                Objects.requireNonNull(row.getObject("instruction_id", UUID.class)),
                row.getString("number"),
                row.getString("authority"),
                row.getString("document_no"),
                Objects.requireNonNull(row.getObject("issued_on", LocalDate.class)),
                row.getString("merchant_id"),
                row.getString("product_id"),
                row.getTimestamp("entered_at").toInstant(),
                row.getBoolean("holding"));
    }
}

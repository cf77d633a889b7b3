package io.touchstone.penalty.violation;

import io.touchstone.catalog.ProductView;
import io.touchstone.catalog.Products;
import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.violation.CaseEvidences.Piece;
import io.touchstone.penalty.violation.CaseIntakeDesk.NewInstruction;
import io.touchstone.penalty.violation.InstructionBook.Order;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a case of an order: with its document as evidence, and the product off the shelf at once (O37 art. 29). */
@Component
class InstructionIntake {

    private final CaseBook book;
    private final InstructionBook instructions;
    private final CaseEvidences evidence;
    private final CaseFiles papers;
    private final Products products;
    private final PlatformTime time;
    private final Ids ids;

    InstructionIntake(
            CaseBook book,
            InstructionBook instructions,
            CaseEvidences evidence,
            CaseFiles papers,
            Products products,
            PlatformTime time,
            Ids ids) {
        this.book = book;
        this.instructions = instructions;
        this.evidence = evidence;
        this.papers = papers;
        this.products = products;
        this.time = time;
        this.ids = ids;
    }

    CaseView enter(NewInstruction wanted, @Nullable Upload document, Instant at, Actor actor) {
        Optional<InstructionView> known = instructions.find(wanted.id());
        if (known.isPresent()) {
            return book.byNumber(known.get().caseNumber()).orElseThrow();
        }
        Order order = new Order(wanted.id(), wanted.authority(), wanted.documentNo(), wanted.issuedOn());
        instructions.requireNew(order);
        ProductView product = products.find(wanted.productId())
                .orElseThrow(() -> new RuleViolation(CaseRule.CASE_PRODUCT_UNFIT, wanted.productId()));
        Instant issued = time.startOf(wanted.issuedOn());
        CaseView opened = book.open(
                wanted.id(),
                new OpenCase(
                        product.merchantId(),
                        null,
                        product.productId(),
                        CaseSource.INSTRUCTION,
                        wanted.authority() + " " + wanted.documentNo(),
                        wanted.ruleCode(),
                        issued,
                        wanted.facts(),
                        wanted.authority(),
                        at,
                        actor));
        UUID file = document == null ? null : papers.take(document, actor);
        instructions.enter(order, opened, at, actor);
        book.change(opened.id(), one -> {
            evidence.add(
                    opened.id(),
                    new Piece(
                            ids.next(),
                            EvidenceKind.INSTRUCTION,
                            order.authority() + " " + order.documentNo(),
                            issued,
                            "",
                            file,
                            false),
                    at,
                    actor);
            if (actor.kind() == Actor.Kind.STAFF) {
                one.give(CasePeople.account(actor), "claimed", at, actor);
            }
            one.record(CaseLine.of("hold_imposed", product.productId(), at, actor));
        });
        return opened;
    }
}

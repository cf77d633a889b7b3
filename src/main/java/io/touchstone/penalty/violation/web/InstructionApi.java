package io.touchstone.penalty.violation.web;

import io.touchstone.penalty.violation.AuthorityDesk;
import io.touchstone.penalty.violation.AuthorityDesk.Ordered;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.shell.Idempotent;
import io.touchstone.shell.JsonFields;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders of authorities from their systems (contract); the scope {@code regulator} is asked at {@link AuthorityDesk}. */
@RestController
class InstructionApi {

    private final AuthorityDesk desk;
    private final MessageSource texts;

    InstructionApi(AuthorityDesk desk, MessageSource texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /**
     * What became of it.
     *
     * @param removed the product is off the shelf
     */
    record Followed(String caseNo, String merchantId, String productId, boolean removed) {

        static Followed of(CaseView opened) {
            return new Followed(
                    opened.number(),
                    Objects.requireNonNull(opened.merchantId()),
                    Objects.requireNonNull(opened.productId()),
                    true);
        }
    }

    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(path = "/api/v1/regulator/instructions", consumes = MediaType.APPLICATION_JSON_VALUE)
    Followed instruct(HttpServletRequest request) throws IOException {
        JsonFields fields = JsonFields.read(request.getInputStream(), texts);
        Ordered ordered = new Ordered(
                fields.text("authority", InstructionForm.AUTHORITY_MAX),
                fields.text("document_no", InstructionForm.NUMBER_MAX),
                fields.day("issued_on"),
                fields.text("product_id", InstructionForm.PRODUCT_MAX),
                fields.optionalText("rule_code", Typed.LINE_MAX),
                fields.text("facts", Typed.TEXT_MAX));
        fields.check();
        return Followed.of(desk.instruct(ordered));
    }
}

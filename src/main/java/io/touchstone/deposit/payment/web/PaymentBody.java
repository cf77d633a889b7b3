package io.touchstone.deposit.payment.web;

import io.touchstone.deposit.payment.ReceivePayment;
import io.touchstone.kernel.Money;
import io.touchstone.shell.FieldProblem;
import io.touchstone.shell.InvalidFields;
import io.touchstone.shell.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A payment as another system sends it (contract, ledger): read field by field, so that each fault is named where it stands. */
record PaymentBody(Money amount, String bankReference) {

    private static final int BODY_MAX = 1 << 14;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static PaymentBody read(InputStream in, MessageSource texts) throws IOException {
        byte[] bytes = in.readNBytes(BODY_MAX + 1);
        if (bytes.length > BODY_MAX) {
            throw Refused.tooLarge();
        }
        try {
            JsonNode body = JSON.readTree(bytes);
            if (!body.isObject()) {
                throw Refused.unreadable();
            }
            return new Reading(body, texts).payment();
        } catch (JacksonException notJson) {
            throw Refused.unreadable();
        }
    }

    /** One look at a body that gathers what is wrong. */
    private static final class Reading {

        private final JsonNode body;
        private final MessageSource texts;
        private final List<FieldProblem> problems = new ArrayList<>();

        Reading(JsonNode body, MessageSource texts) {
            this.body = body;
            this.texts = texts;
        }

        PaymentBody payment() {
            Long minor = minor(body.at("/amount/amount_minor"));
            Currency currency = currency(body.at("/amount/currency"));
            String reference = reference(body.at("/bank_reference"));
            if (minor == null || currency == null || reference == null) {
                throw new InvalidFields(problems);
            }
            return new PaymentBody(new Money(minor, currency), reference);
        }

        private @Nullable Long minor(JsonNode node) {
            if (node.isIntegralNumber() && node.canConvertToLong() && node.asLong() > 0) {
                return node.asLong();
            }
            return fault("/amount/amount_minor", node, "bad-number");
        }

        private @Nullable Currency currency(JsonNode node) {
            try {
                if (node.isString()) {
                    return Currency.getInstance(node.asString());
                }
            } catch (IllegalArgumentException unknown) {
                return fault("/amount/currency", node, "bad-enum");
            }
            return fault("/amount/currency", node, "bad-enum");
        }

        private @Nullable String reference(JsonNode node) {
            String text = node.isString() ? node.asString() : "";
            if (text.isBlank()) {
                return fault("/bank_reference", node, "missing");
            }
            boolean fits = text.length() <= ReceivePayment.REFERENCE_MAX
                    && text.chars().noneMatch(Character::isISOControl);
            return fits ? text : fault("/bank_reference", node, "too-long");
        }

        private <T> @Nullable T fault(String pointer, JsonNode node, String code) {
            String said = node.isMissingNode() || node.isNull() ? "missing" : code;
            String detail = texts.getMessage("deposit.payment.field." + said, null, LocaleContextHolder.getLocale());
            problems.add(new FieldProblem(pointer, said, detail));
            return null;
        }
    }
}

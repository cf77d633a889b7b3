package io.touchstone.merchant.identifier.web;

import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.identifier.IdentifierDesk;
import io.touchstone.merchant.identifier.IdentifierKind;
import io.touchstone.merchant.identifier.IdentifierVerdict;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Checks identifiers for other systems; for tokens with the scope {@code standing:read}, which the desk demands. */
@RestController
class IdentifierApi {

    private final IdentifierDesk desk;
    private final MessageSource messages;

    IdentifierApi(IdentifierDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/api/v1/identifiers/{kind}/{value}")
    Answer check(@PathVariable String kind, @PathVariable String value, Locale locale) {
        IdentifierKind known = IdentifierKind.of(kind).orElseThrow(() -> new NotFound("identifier_kind", kind));
        IdentifierVerdict verdict = desk.check(known, value);
        return new Answer(
                kind,
                value,
                verdict.normalised(),
                verdict.valid(),
                verdict.checks().stream().map(check -> line(check, locale)).toList());
    }

    private Line line(IdentifierVerdict.Check check, Locale locale) {
        Object[] arguments = {check.expected(), check.found()};
        return new Line(check.code(), check.passed(), messages.getMessage(check.messageKey(), arguments, locale));
    }

    /** The contract's answer. */
    record Answer(String kind, String value, String normalised, boolean valid, List<Line> checks) {}

    /** One check of it. */
    record Line(String code, boolean passed, String detail) {}
}

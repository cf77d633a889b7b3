package io.touchstone.merchant.expiry.web;

import io.touchstone.shell.Option;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why a renewal is refused, in the reader's language; the message key is {@code merchant.renewal.reason.<code>}. */
@Component
class RejectionReasons {

    private static final List<String> CODES = List.of(
            "unreadable",
            "wrong-document",
            "expired",
            "number-differs",
            "holder-differs",
            "cover-differs",
            "not-genuine");

    private final MessageSource messages;

    RejectionReasons(MessageSource messages) {
        this.messages = messages;
    }

    boolean isKnown(String code) {
        return CODES.contains(code);
    }

    List<Option> options() {
        return CODES.stream()
                .map(code -> new Option(
                        code,
                        messages.getMessage("merchant.renewal.reason." + code, null, LocaleContextHolder.getLocale())))
                .toList();
    }
}

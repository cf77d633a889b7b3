package io.touchstone.merchant.expiry.web;

import io.touchstone.merchant.application.ReasonTexts;
import io.touchstone.merchant.expiry.DocumentLine;
import io.touchstone.shell.Option;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why a renewal is refused: the dated reasons that reviewers give for documents, in the reader's language. */
@Component
class RejectionReasons {

    private final ReasonTexts list;
    private final Clock clock;

    RejectionReasons(ReasonTexts list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    boolean isKnown(String code) {
        return list.ofDocuments(clock.instant(), Locale.ENGLISH).containsKey(code);
    }

    /** What may be given now. */
    List<Option> options(Locale locale) {
        return list.ofDocuments(clock.instant(), locale).entrySet().stream()
                .map(reason -> new Option(reason.getKey(), reason.getValue()))
                .toList();
    }

    /** The words of every reason that the documents were refused with; the list keeps those no longer given. */
    Map<String, String> words(List<DocumentLine> lines, Locale locale) {
        Set<String> codes = lines.stream()
                .flatMap(line -> line.document().reasonCodes().stream())
                .collect(Collectors.toSet());
        return list.texts(codes, clock.instant(), locale);
    }
}

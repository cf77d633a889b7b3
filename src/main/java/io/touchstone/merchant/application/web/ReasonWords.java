package io.touchstone.merchant.application.web;

import io.touchstone.merchant.application.ReasonTexts;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What reasons say, for the applicant's pages. */
@Component
class ReasonWords {

    private final ObjectProvider<ReasonTexts> lists;
    private final Clock clock;

    ReasonWords(ObjectProvider<ReasonTexts> lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** The text of each code; one without a text shows as itself. */
    Map<String, String> texts(Set<String> codes, Locale locale) {
        Map<String, String> texts = new HashMap<>();
        codes.forEach(code -> texts.put(code, code));
        lists.ifAvailable(list -> texts.putAll(list.texts(codes, clock.instant(), locale)));
        return texts;
    }
}

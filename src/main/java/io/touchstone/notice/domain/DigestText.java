package io.touchstone.notice.domain;

import io.touchstone.notice.PublicAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the notices of a day into the words of one mail: by kind, each with its subject and the page it leads to. */
@Component
class DigestText {

    /** More than that nobody reads in a mail; the inbox has the rest. */
    private static final int LINES_MAX = 50;

    private final LetterText text;
    private final KindBook kinds;
    private final MessageSource messages;
    private final PublicAddress address;

    DigestText(LetterText text, KindBook kinds, MessageSource messages, PublicAddress address) {
        this.text = text;
        this.kinds = kinds;
        this.messages = messages;
        this.address = address;
    }

    String lines(List<Letter> letters, Locale locale) {
        Map<String, List<Letter>> byKind = letters.stream()
                .limit(LINES_MAX)
                .collect(
                        Collectors.groupingBy(letter -> kind(letter, locale), LinkedHashMap::new, Collectors.toList()));
        String listed = byKind.entrySet().stream()
                .map(kind -> kind.getKey() + "\n"
                        + kind.getValue().stream()
                                .map(letter -> line(letter, locale))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        int left = letters.size() - LINES_MAX;
        return left > 0
                ? listed + "\n\n" + messages.getMessage("notice.digest.more", new Object[] {left}, locale)
                : listed;
    }

    private String kind(Letter letter, Locale locale) {
        String key = kinds.of(letter.template()).map(kind -> kind.key()).orElse("other");
        return messages.getMessage("notice.kind." + key, null, locale);
    }

    private String line(Letter letter, Locale locale) {
        String subject = "- " + text.subject(letter, locale);
        return letter.path() == null ? subject : subject + "\n  " + address.of(letter.path());
    }
}

package io.touchstone.standing.web;

import io.touchstone.kernel.Money;
import io.touchstone.standing.timeline.TimelineDesk;
import io.touchstone.standing.timeline.TimelineEntry;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says entries of a timeline in the reader’s language. */
@Component
class TimelineFace {

    private static final Pattern PHRASE = Pattern.compile("[a-z]+(?:[ -][a-z]+){1,6}");

    private final MessageSource messages;

    TimelineFace(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One entry as it is shown.
     *
     * @param undoes what this takes back, null for nothing
     * @param undone what took this back, null for nothing
     */
    record Line(
            Instant at,
            String kind,
            String id,
            String what,
            @Nullable String subject,
            @Nullable String words,
            @Nullable Money amount,
            @Nullable String path,
            @Nullable Other undoes,
            @Nullable Other undone) {}

    /**
     * The other one of a pair.
     *
     * @param here whether it stands on the same page
     */
    record Other(Instant at, String id, String what, boolean here) {}

    List<Line> lines(TimelineDesk.Page page, Locale locale) {
        Set<String> here =
                page.entries().items().stream().map(TimelineEntry::id).collect(Collectors.toSet());
        return page.entries().items().stream()
                .map(entry -> line(entry, page, here, locale))
                .toList();
    }

    private Line line(TimelineEntry entry, TimelineDesk.Page page, Set<String> here, Locale locale) {
        String undoes = entry.undoes();
        String subject = entry.subject();
        return new Line(
                entry.at(),
                entry.kind(),
                entry.id(),
                what(entry, locale),
                subject == null ? null : said(subject, locale),
                words(entry, locale),
                amount(entry),
                entry.path(),
                undoes == null ? null : other(page.undone().get(undoes), here, locale),
                other(page.undoing().get(entry.id()), here, locale));
    }

    private @Nullable Other other(@Nullable TimelineEntry entry, Set<String> here, Locale locale) {
        return entry == null ? null : new Other(entry.at(), entry.id(), what(entry, locale), here.contains(entry.id()));
    }

    private String what(TimelineEntry entry, Locale locale) {
        Object[] args = entry.args().stream().map(arg -> said(arg, locale)).toArray();
        return messages.getMessage(entry.what(), args, locale);
    }

    private @Nullable String words(TimelineEntry entry, Locale locale) {
        String words = entry.words();
        return words == null || words.isBlank() ? null : said(phrase(words, locale), locale);
    }

    /** What the application itself gives as a reason is a short phrase that each reader has in words of the own language. */
    private String phrase(String words, Locale locale) {
        if (!PHRASE.matcher(words).matches()) {
            return words;
        }
        String said = messages.getMessage("standing.timeline.words." + words.replace(' ', '-'), null, words, locale);
        return said == null ? words : said;
    }

    /** A message where a text names one; what somebody wrote may begin with the sign as well, and stays as it is. */
    private String said(String text, Locale locale) {
        if (!text.startsWith("#")) {
            return text;
        }
        String said = messages.getMessage(text.substring(1), null, text, locale);
        return said == null ? text : said;
    }

    private static @Nullable Money amount(TimelineEntry entry) {
        Long minor = entry.amountMinor();
        String currency = entry.currency();
        return minor == null || currency == null ? null : new Money(minor, Currency.getInstance(currency.trim()));
    }
}

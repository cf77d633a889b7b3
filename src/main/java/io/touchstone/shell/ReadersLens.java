package io.touchstone.shell;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The lens a reader asks through: the instant of {@code as_of}, and the merchants they may see at all. */
@Component
public class ReadersLens {

    /** An unescaped {@code +} of the offset arrives as a blank. */
    private static final Pattern BLANK_BEFORE_OFFSET = Pattern.compile(" (?=\\d\\d:\\d\\d$)");

    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-.*");

    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final LensClock clock;
    private final CurrentActor reader;
    private final ObjectProvider<ReaderScope> scopes;

    ReadersLens(LensClock clock, CurrentActor reader, ObjectProvider<ReaderScope> scopes) {
        this.clock = clock;
        this.reader = reader;
        this.scopes = scopes;
    }

    /**
     * Of the person acting in this request.
     *
     * @param word what {@code as_of} says; null or blank for now; 422 when it lies in the future or is no time with an offset
     */
    public Lens of(@Nullable String word) {
        Instant asOf = word == null || word.isBlank() ? null : past(word);
        return new Lens(asOf, merchants());
    }

    /** Reads a time as the contract writes it. */
    public static Instant parse(String text) {
        String repaired = BLANK_BEFORE_OFFSET.matcher(text).replaceFirst("+").toUpperCase(Locale.ROOT);
        if (!FOUR_DIGIT_YEAR.matcher(repaired).matches()) {
            throw new RuleViolation(ShellRule.BAD_TIME);
        }
        try {
            // The database keeps microseconds; a finer question has the same answer.
            return OffsetDateTime.parse(repaired).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException notATime) {
            throw new RuleViolation(ShellRule.BAD_TIME);
        }
    }

    private Instant past(String word) {
        Instant asked = parse(word);
        if (asked.isAfter(clock.present())) {
            throw new RuleViolation(ShellRule.AS_OF_IN_FUTURE);
        }
        return asked;
    }

    private @Nullable Set<String> merchants() {
        Actor actor = reader.get();
        if (actor.kind() != Actor.Kind.STAFF || !ACCOUNT.matcher(actor.id()).matches()) {
            return null;
        }
        UUID account = UUID.fromString(actor.id());
        Set<String> seen = null;
        for (ReaderScope scope : scopes) {
            Set<String> merchants = scope.merchants(account);
            if (merchants != null) {
                seen = seen == null ? new HashSet<>(merchants) : common(seen, merchants);
            }
        }
        return seen;
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }
}

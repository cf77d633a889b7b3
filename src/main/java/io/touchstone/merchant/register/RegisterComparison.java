package io.touchstone.merchant.register;

import io.touchstone.merchant.register.RegistryAnswer.Found;
import io.touchstone.merchant.register.RegistryAnswer.NotFound;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In what a document and its register differ. A register that cannot be asked differs in nothing. */
final class RegisterComparison {

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int TEXT_MAX = 200;

    private RegisterComparison() {}

    /** What can differ; the message key is {@code merchant.register.field.<word>}. */
    enum Field {
        NUMBER,
        STATUS,
        NAME,
        VALID_UNTIL,
        SCOPE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One difference.
     *
     * @param holds whether what the document covers is held until it is settled
     */
    record Gap(Field field, String expected, String found, boolean holds) {}

    /** What was read off a document. */
    record Read(
            String number,
            @Nullable String holder,
            @Nullable LocalDate validUntil,
            @Nullable String scopeBefore) {}

    static List<Gap> of(Read read, RegistryAnswer answer, LocalDate today) {
        if (answer instanceof Found found) {
            return gaps(read, found.entry(), today);
        }
        return answer instanceof NotFound ? List.of(new Gap(Field.NUMBER, read.number(), "", true)) : List.of();
    }

    private static List<Gap> gaps(Read read, RegistryRecord entry, LocalDate today) {
        List<Gap> gaps = new ArrayList<>();
        if (entry.status() != RegistryRecord.Status.VALID) {
            gaps.add(new Gap(
                    Field.STATUS,
                    RegistryRecord.Status.VALID.word(),
                    entry.status().word(),
                    true));
        }
        if (differ(read.holder(), entry.name())) {
            gaps.add(new Gap(Field.NAME, cut(read.holder()), cut(entry.name()), true));
        }
        LocalDate until = entry.validUntil();
        if (until != null && !until.equals(read.validUntil())) {
            String typed = read.validUntil() == null ? "" : read.validUntil().toString();
            // Another day is a question; a day that has passed leaves the document without cover.
            gaps.add(new Gap(Field.VALID_UNTIL, typed, until.toString(), until.isBefore(today)));
        }
        if (read.scopeBefore() != null && entry.scope() != null && differ(read.scopeBefore(), entry.scope())) {
            gaps.add(new Gap(Field.SCOPE, cut(read.scopeBefore()), cut(entry.scope()), false));
        }
        return gaps;
    }

    /** Only where both say something; brackets, blanks and width are how people write, not who they are. */
    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && !plain(one).isEmpty()
                && !plain(other).isEmpty()
                && !plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT.matcher(folded).replaceAll("");
    }

    private static String cut(@Nullable String text) {
        String whole = text == null ? "" : text.strip();
        return whole.length() <= TEXT_MAX ? whole : whole.substring(0, TEXT_MAX) + "…";
    }
}

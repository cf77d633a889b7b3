package io.touchstone.merchant.blocklist;

import io.touchstone.shell.FieldCipher;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what somebody is known by into keyed hashes; one number written in two ways gives one hash. */
@Component
class LinkMarks {

    private static final String KEY = "links";
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    /** A mobile number with the country code before it. */
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:00)?86(1[0-9]{10})");

    private final FieldCipher cipher;

    LinkMarks(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Marks of the facts that say anything. */
    Map<LinkFacts.Kind, byte[]> of(LinkFacts facts) {
        Map<LinkFacts.Kind, byte[]> marks = new EnumMap<>(LinkFacts.Kind.class);
        facts.values().forEach((kind, value) -> {
            byte[] mark = of(kind, value);
            if (mark != null) {
                marks.put(kind, mark);
            }
        });
        return marks;
    }

    /** Null when nothing is left of the value. The kind is in the text: equal digits as phone and as account relate nobody. */
    byte @Nullable [] of(LinkFacts.Kind kind, String value) {
        String normal = normalise(kind, value);
        return normal.isEmpty() ? null : HexFormat.of().parseHex(cipher.mark(KEY, kind.word() + ":" + normal));
    }

    static String normalise(LinkFacts.Kind kind, String value) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return switch (kind) {
            case LICENCE, ACCOUNT, ADDRESS, LEGAL_PERSON ->
                NEITHER_LETTER_NOR_DIGIT.matcher(text).replaceAll("");
            case PHONE -> phone(text);
            case DEVICE -> text.strip();
        };
    }

    private static String phone(String text) {
        String digits = NO_DIGIT.matcher(text).replaceAll("");
        var mobile = CHINESE_MOBILE.matcher(digits);
        return mobile.matches() ? mobile.group(1) : digits;
    }
}

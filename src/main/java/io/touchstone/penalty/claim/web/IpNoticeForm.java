package io.touchstone.penalty.claim.web;

import io.touchstone.penalty.claim.HolderDesk;
import io.touchstone.shell.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A notice as it is typed.
 *
 * @param once made when the form was shown
 * @param kind {@code organisation} or {@code person}
 * @param products one a line
 */
record IpNoticeForm(
        @Nullable String once,
        @Nullable String holder,
        @Nullable String kind,
        @Nullable String mail,
        @Nullable String right,
        @Nullable String rightNumber,
        @Nullable String products,
        @Nullable String statement,
        @Nullable String truthful) {

    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final int MAIL_MAX = 254;
    private static final int LIST_MAX = 20_000;
    private static final Set<String> KINDS = Set.of("organisation", "person");
    private static final Set<String> RIGHTS = Set.of("trademark", "patent", "copyright");

    static IpNoticeForm empty(String once) {
        return new IpNoticeForm(once, null, null, null, null, null, null, null, null);
    }

    void check(BindingResult checked) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("penalty.ip.typed.stale", "stale");
        }
        text("holder", holder, Typed.LINE_MAX, checked);
        text("rightNumber", rightNumber, Typed.LINE_MAX, checked);
        text("products", products, LIST_MAX, checked);
        text("statement", statement, Typed.TEXT_MAX, checked);
        if (kind == null || !KINDS.contains(kind)) {
            checked.rejectValue("kind", "penalty.ip.typed.choose", "choose");
        }
        if (right == null || !RIGHTS.contains(right)) {
            checked.rejectValue("right", "penalty.ip.typed.choose", "choose");
        }
        if (Typed.words(mail, MAIL_MAX)
                .filter(said -> MAIL.matcher(said).matches())
                .isEmpty()) {
            checked.rejectValue("mail", "penalty.ip.typed.mail", "mail");
        }
        if (truthful == null) {
            checked.rejectValue("truthful", "penalty.ip.typed.truthful", "truthful");
        }
    }

    HolderDesk.Typed typed(String language) {
        return new HolderDesk.Typed(
                Typed.id(once).orElseThrow(),
                text(holder),
                "organisation".equals(kind),
                text(mail),
                language,
                text(right),
                text(rightNumber),
                lines(),
                text(statement));
    }

    private List<String> lines() {
        return Arrays.stream(text(products).split("[\\s,;，；]+"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String text(@Nullable String typed) {
        return Typed.words(typed, LIST_MAX).orElseThrow();
    }

    private static void text(String field, @Nullable String typed, int max, BindingResult checked) {
        if (Typed.words(typed, max).isEmpty()) {
            checked.rejectValue(field, "penalty.ip.typed.text", new Object[] {max}, "text");
        }
    }
}

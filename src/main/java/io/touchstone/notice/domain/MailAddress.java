package io.touchstone.notice.domain;

import java.util.regex.Pattern;

/** Tells a mail address from anything that would put more into a header than one address. */
final class MailAddress {

    private static final Pattern PLAIN =
            Pattern.compile("[^\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\@]{1,64}@[^\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\@]{1,190}");

    private MailAddress() {}

    static boolean isPlain(String address) {
        return PLAIN.matcher(address).matches();
    }
}

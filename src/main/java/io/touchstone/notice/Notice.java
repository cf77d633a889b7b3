package io.touchstone.notice;

import io.touchstone.identity.AccountId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell. Its text stands in the sender's message bundle under {@code <template>.subject} and
 * {@code <template>.body}, in both languages; there {@code {0}} is the full address of the page it leads to and the
 * arguments follow from {@code {1}}.
 *
 * @param path page of this application it leads to
 * @param confidential the arguments or the path open something: they are forgotten once the mail has left
 */
public record Notice(
        Recipient to,
        String template,
        List<String> arguments,
        @Nullable String path,
        Set<Channel> channels,
        boolean confidential) {

    /** Where a notice goes. */
    public enum Channel {
        INBOX,
        MAIL
    }

    /** Who is told. */
    public sealed interface Recipient {

        /** Somebody with an account, in the language they chose. */
        record Person(AccountId account) implements Recipient {}

        /** A mail address without an account; {@code locale} is {@code en} or {@code zh-CN}. */
        record Address(String mail, String locale) implements Recipient {}
    }

    public Notice {
        arguments = List.copyOf(arguments);
        channels = Set.copyOf(channels);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("a notice without a channel reaches nobody");
        }
        if (path != null && !path.startsWith("/")) {
            throw new IllegalArgumentException("a notice leads to a page of ours");
        }
    }

    /** To somebody's inbox, and by mail when they have an address. */
    public static Notice to(AccountId account, String template, @Nullable String path, String... arguments) {
        return new Notice(
                new Recipient.Person(account), template, List.of(arguments), path, EnumSet.allOf(Channel.class), false);
    }

    /** By mail only, with arguments or a path that open something. */
    public static Notice confidential(AccountId account, String template, @Nullable String path, String... arguments) {
        return new Notice(
                new Recipient.Person(account), template, List.of(arguments), path, EnumSet.of(Channel.MAIL), true);
    }

    /** Leaves the arguments out, so that they reach no log. */
    @Override
    public String toString() {
        return "Notice[template=" + template + ", channels=" + channels + "]";
    }
}

package io.touchstone.notice.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What letters need to know about this installation.
 *
 * @param publicUrl how people reach it, for links; its own port on localhost when absent
 * @param from sender of all mail
 * @param rounds whether mail leaves and daily mails are made by themselves; a second instance may leave them to the first
 */
@ConfigurationProperties("touchstone.mail")
record MailSettings(
        @Nullable String publicUrl,
        @DefaultValue("touchstone@localhost") String from,
        @DefaultValue("true") boolean rounds) {}

package io.touchstone.shell.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * What one address may do in a minute on pages that anybody may open.
 *
 * @param reads pages looked at
 * @param writes forms sent
 */
@ConfigurationProperties("touchstone.public-limit")
record PublicLimitProperties(
        @DefaultValue("300") int reads, @DefaultValue("30") int writes) {

    PublicLimitProperties {
        Assert.isTrue(reads > 0, "touchstone.public-limit.reads is at least 1");
        Assert.isTrue(writes > 0, "touchstone.public-limit.writes is at least 1");
    }
}

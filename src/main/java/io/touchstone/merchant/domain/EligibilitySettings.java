package io.touchstone.merchant.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The promise of the eligibility call.
 *
 * @param kept how long an answer may be kept when nothing is known to have changed; zero keeps none
 * @param merchants of how many merchants at most
 */
@ConfigurationProperties("touchstone.eligibility")
record EligibilitySettings(
        @DefaultValue("PT2S") Duration kept,
        @DefaultValue("50000") int merchants) {}

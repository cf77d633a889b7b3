package io.touchstone.job.domain;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long work is begun.
 *
 * @param schedules whether work that is due again and again is handed in by itself; a second instance may leave it to the first
 */
@ConfigurationProperties("touchstone.jobs")
record JobSettings(@DefaultValue("true") boolean schedules) {}

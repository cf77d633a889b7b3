package io.touchstone.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link TouchstoneTest} with the demo accounts and no market, where mail leaves and scheduled work begins by itself. All such classes share one context, those with a browser
 * too; so the {@link PseudoLocale}, which speaks only when asked, is there for each of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@TouchstoneTest
@TestPropertySource(
        properties = {"touchstone.demo=empty", "touchstone.mail.rounds=true", "touchstone.jobs.schedules=true"})
@Import(PseudoLocale.class)
public @interface DemoTest {}

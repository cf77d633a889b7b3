package io.touchstone.browser;

import io.touchstone.support.DemoTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of pages in Chromium, with the demo accounts and no market. Without a Chromium it is skipped with a printed
 * line; where {@code TOUCHSTONE_REQUIRE_BROWSER=1}, it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(WhereChromiumIs.class)
@DemoTest
@interface BrowserTest {}

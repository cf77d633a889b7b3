package io.touchstone.shell;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An {@code Instant} parameter read from {@code ?as_of=}: now when absent, 422 when in the future or not a time with an
 * offset; a blank before the offset is the {@code +} that was not escaped (contract, "Asking").
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsOf {}

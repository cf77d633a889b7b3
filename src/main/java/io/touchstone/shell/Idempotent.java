package io.touchstone.shell;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An API handler that opens a case or moves money: it asks for {@code Idempotency-Key}, and the same key with the same
 * body gives the first answer again (contract, ground rules). The handler runs inside the transaction that keeps the key,
 * so effect and answer are kept or lost together.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** Whether the handler opens no transaction until it uses its {@link GroupedCall}, so that it can be committed with others. */
    boolean grouped() default false;
}

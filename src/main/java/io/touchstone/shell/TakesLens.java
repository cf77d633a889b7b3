package io.touchstone.shell;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler that changes something and may be asked under a lens all the same, such as an export: the reader’s lens is on in it,
 * and it puts it {@linkplain Lenses#aside aside} to write. All others are refused, as nobody changes the past.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesLens {}

package io.touchstone.shell.security;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.security.access.expression.SecurityExpressionRoot;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one method of a desk asks of whoever calls it.
 *
 * @param asked null where it depends on the row, which only the desk can look at
 * @param writes whether the method may change something
 */
record DeskGuard(Method method, @Nullable Expression asked, boolean writes) {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser();

    /** Empty where a method asks nothing. */
    static Optional<DeskGuard> of(Method method) {
        return nearest(method, PreAuthorize.class)
                .map(PreAuthorize::value)
                .map(words -> new DeskGuard(
                        method, dependsOnTheRow(words) ? null : PARSER.parseExpression(words), mayWrite(method)));
    }

    /** True where only the desk can tell. */
    boolean mayLet(Authentication reader) {
        if (asked == null) {
            return true;
        }
        var root = new SecurityExpressionRoot<Method>(() -> reader, method) {};
        return Boolean.TRUE.equals(asked.getValue(new StandardEvaluationContext(root), Boolean.class));
    }

    private static boolean dependsOnTheRow(String words) {
        return words.indexOf('@') >= 0 || words.indexOf('#') >= 0;
    }

    private static boolean mayWrite(Method method) {
        return nearest(method, Transactional.class)
                .map(transaction -> !transaction.readOnly())
                .orElse(false);
    }

    private static <A extends java.lang.annotation.Annotation> Optional<A> nearest(Method method, Class<A> annotation) {
        return Stream.<AnnotatedElement>of(method, method.getDeclaringClass())
                .flatMap(element -> Stream.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, annotation)))
                .findFirst();
    }
}

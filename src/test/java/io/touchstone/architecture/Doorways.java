package io.touchstone.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/**
 * The methods by which a request reaches the inside of a module: every public method of a desk, and every other method
 * of a bean in an inner room that a page or an API resource of the same module calls. A desk outside {@code domain} that
 * only answers a public face of its module is called by other modules, which have asked already.
 */
final class Doorways {

    private static final Pattern FACE = Pattern.compile("\\.web(?:\\.|$)");

    private Doorways() {}

    /** What each doorway asks for; empty where it asks nothing. */
    static Map<String, Optional<String>> of(JavaClasses classes) {
        Map<String, Optional<String>> doorways = new TreeMap<>();
        for (JavaClass type : classes) {
            for (JavaMethod method : type.getMethods()) {
                if (isDoorway(type, method)) {
                    doorways.put(name(type, method), asks(method));
                }
            }
        }
        return doorways;
    }

    private static boolean isDoorway(JavaClass type, JavaMethod method) {
        boolean bean = type.isMetaAnnotatedWith(Component.class) && isInnerRoom(type.getPackageName());
        boolean reachable = method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
        boolean desk = isDesk(type) && (type.getPackageName().contains(".domain") || !answersOtherModules(method));
        return bean && reachable && (desk || isCalledFromWeb(method));
    }

    /** {@code io.touchstone.<module>.<room>…}, the face excepted. */
    private static boolean isInnerRoom(String name) {
        boolean below = name.split("\\.").length > 3 && !name.startsWith("io.touchstone.shell.");
        return (below || name.contains(".domain")) && !isFace(name);
    }

    private static boolean answersOtherModules(JavaMethod method) {
        return method.getOwner().getAllRawInterfaces().stream()
                .filter(face -> face.getPackageName().split("\\.").length == 3)
                .anyMatch(face ->
                        face.tryGetMethod(method.getName(), parameters(method)).isPresent());
    }

    private static String[] parameters(JavaMethod method) {
        return method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    }

    private static boolean isDesk(JavaClass type) {
        return type.getSimpleName().endsWith("Desk");
    }

    private static boolean isCalledFromWeb(JavaMethod method) {
        return method.getCallsOfSelf().stream().map(call -> call.getOrigin()).anyMatch(Doorways::isWeb);
    }

    private static boolean isWeb(JavaCodeUnit caller) {
        return isFace(caller.getOwner().getPackageName());
    }

    /** By the whole name of the room: {@code notice.webhook} is no face. */
    static boolean isFace(String name) {
        return FACE.matcher(name).find();
    }

    private static Optional<String> asks(JavaMethod method) {
        Method reflected = method.reflect();
        return Stream.of(reflected, reflected.getDeclaringClass())
                .map(element -> AnnotatedElementUtils.findMergedAnnotation(element, PreAuthorize.class))
                .filter(annotation -> annotation != null)
                .map(PreAuthorize::value)
                .findFirst();
    }

    static String name(JavaClass type, JavaMethod method) {
        List<String> parameters = method.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .toList();
        return type.getName().replace("io.touchstone.", "") + "." + method.getName() + parameters;
    }
}

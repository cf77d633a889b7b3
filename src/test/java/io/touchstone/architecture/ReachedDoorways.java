package io.touchstone.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;

/** Through which doorways a request comes, by the calls in its handler and in whatever else of the face that calls. */
public final class ReachedDoorways {

    private final JavaClasses classes;
    private final Set<String> doorways;
    private final Set<String> writing;

    private ReachedDoorways(JavaClasses classes) {
        this.classes = classes;
        this.doorways = Doorways.of(classes).keySet();
        this.writing = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> doorways.contains(Doorways.name(method.getOwner(), method)))
                .filter(method -> mayWrite(method.reflect()))
                .map(method -> Doorways.name(method.getOwner(), method))
                .collect(Collectors.toSet());
    }

    /** Of the application as it was compiled. */
    public static ReachedDoorways ofTheApplication() {
        return new ReachedDoorways(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.touchstone"));
    }

    /** By the names that {@code permissions.txt} gives them; some may be reached on some ways through the handler only. */
    public Set<String> of(HandlerMethod handler) {
        JavaClass controller = classes.get(handler.getBeanType());
        Set<String> reached = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>();
        starts(controller, handler).forEach(next::add);
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.pop();
            if (seen.add(unit)) {
                called(unit).forEach(called -> {
                    String name = called instanceof JavaMethod method ? Doorways.name(method.getOwner(), method) : "";
                    if (doorways.contains(name)) {
                        reached.add(name);
                    } else if (Doorways.isFace(called.getOwner().getPackageName())) {
                        next.add(called);
                    }
                });
            }
        }
        return reached;
    }

    /** Those of them that may change something. */
    public Set<String> changing(Set<String> reached) {
        return reached.stream().filter(writing::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean mayWrite(Method method) {
        Transactional own = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        Transactional all = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), Transactional.class);
        return own != null ? !own.readOnly() : all != null && !all.readOnly();
    }

    private static Stream<JavaMethod> starts(JavaClass controller, HandlerMethod handler) {
        return controller.getAllMethods().stream()
                .filter(method -> method.reflect().equals(handler.getMethod())
                        || (method.isAnnotatedWith(ModelAttribute.class)
                                && !method.reflect().getDeclaringClass().equals(Object.class)));
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().getPackageName().startsWith("io.touchstone"))
                .flatMap(access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        ? target.resolveMember().stream()
                        : Stream.empty())
                .map(JavaCodeUnit.class::cast);
    }
}

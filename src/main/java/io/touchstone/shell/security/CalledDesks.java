package io.touchstone.shell.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;

/**
 * Which methods that ask for an ability the code of a handler calls, by itself or through the other classes of its face. It is
 * read from the compiled classes when a handler is first asked for, so that no handler has to say again what its desk says.
 */
final class CalledDesks {

    private static final String OURS = "io/touchstone/";

    /** The room of a module that answers requests; what lies behind is called from there. */
    private static final Pattern FACE = Pattern.compile("/web/");

    private final Map<Handled, List<DeskGuard>> known = new ConcurrentHashMap<>();

    /** @param controller may have the method from a parent */
    private record Handled(Class<?> controller, Method method) {}

    /** A method as compiled code names it. */
    private record Code(String owner, String name, String descriptor) {

        boolean isFace() {
            return FACE.matcher(owner).find();
        }

        boolean isIn(Class<?> type) {
            return owner.equals(Type.getInternalName(type));
        }
    }

    /** Each once; some may be called on some ways through the handler only. */
    List<DeskGuard> of(HandlerMethod handler) {
        return known.computeIfAbsent(new Handled(handler.getBeanType(), handler.getMethod()), CalledDesks::read);
    }

    private static List<DeskGuard> read(Handled handled) {
        Map<String, Map<Code, List<Code>>> read = new HashMap<>();
        Map<Method, DeskGuard> guards = new HashMap<>();
        Set<Code> seen = new HashSet<>();
        Deque<Code> next = new ArrayDeque<>(starts(handled));
        while (!next.isEmpty()) {
            Code code = next.pop();
            if (seen.add(code)) {
                Optional<DeskGuard> guard = guard(code);
                guard.ifPresent(found -> guards.put(found.method(), found));
                if (guard.isEmpty() && (code.isFace() || code.isIn(handled.controller()))) {
                    next.addAll(calls(code, read));
                }
            }
        }
        return List.copyOf(guards.values());
    }

    /** The handler, and what of its controller is called before each of its handlers. */
    private static List<Code> starts(Handled handled) {
        List<Code> starts = new ArrayList<>();
        starts.add(code(handled.method()));
        for (Class<?> type = handled.controller(); type != null; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> AnnotatedElementUtils.hasAnnotation(method, ModelAttribute.class))
                    .map(CalledDesks::code)
                    .forEach(starts::add);
        }
        return starts;
    }

    private static Code code(Method method) {
        return new Code(
                Type.getInternalName(method.getDeclaringClass()), method.getName(), Type.getMethodDescriptor(method));
    }

    private static Optional<DeskGuard> guard(Code code) {
        for (Class<?> type = type(code.owner()); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(code.name())
                        && Type.getMethodDescriptor(method).equals(code.descriptor())) {
                    return DeskGuard.of(method);
                }
            }
        }
        return Optional.empty();
    }

    /** What a method calls; a class that does not have it has it from its parent. */
    private static List<Code> calls(Code code, Map<String, Map<Code, List<Code>>> read) {
        for (Class<?> type = type(code.owner()); type != null; type = type.getSuperclass()) {
            String owner = Type.getInternalName(type);
            if (!owner.startsWith(OURS)) {
                return List.of();
            }
            List<Code> calls = read.computeIfAbsent(owner, CalledDesks::callsOf)
                    .get(new Code(owner, code.name(), code.descriptor()));
            if (calls != null) {
                return calls;
            }
        }
        return List.of();
    }

    private static Class<?> type(String owner) {
        return ClassUtils.resolveClassName(
                Type.getObjectType(owner).getClassName(), CalledDesks.class.getClassLoader());
    }

    private static Map<Code, List<Code>> callsOf(String owner) {
        Map<Code, List<Code>> calls = new HashMap<>();
        try (InputStream compiled = CalledDesks.class.getResourceAsStream("/" + owner + ".class")) {
            if (compiled == null) {
                throw new IllegalStateException("no code of " + owner);
            }
            new ClassReader(compiled)
                    .accept(
                            new ClassVisitor(SpringAsmInfo.ASM_VERSION) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access,
                                        String name,
                                        String descriptor,
                                        String signature,
                                        String[] exceptions) {
                                    List<Code> own = new ArrayList<>();
                                    calls.put(new Code(owner, name, descriptor), own);
                                    return new Calls(own);
                                }
                            },
                            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return calls;
    }

    /** Notes down what is called of ours: at once, or by what is made of a lambda or a method’s name. */
    private static final class Calls extends MethodVisitor {

        private final List<Code> calls;

        Calls(List<Code> calls) {
            super(SpringAsmInfo.ASM_VERSION);
            this.calls = calls;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            note(owner, name, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    note(handle.getOwner(), handle.getName(), handle.getDesc());
                }
            }
        }

        private void note(String owner, String name, String descriptor) {
            if (owner.startsWith(OURS)) {
                calls.add(new Code(owner, name, descriptor));
            }
        }
    }
}

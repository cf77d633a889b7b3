package io.touchstone.architecture;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Which strings can come to a place of the code: the compiler reads all sources, and literals are followed through variables,
 * fields, parameters, records, constants of enums, branches and results of methods, over all callers. What is not known here,
 * such as what a reader typed, stands as {@value #UNKNOWN} within its string; what is read out of a row of the database was
 * written by the code before and adds nothing.
 */
final class StringFlow {

    static final String UNKNOWN = "*";

    private static final int STRINGS_MAX = 5000;

    private final Trees trees;
    private final Types types;
    private final Map<ExecutableElement, List<TreePath>> results = new HashMap<>();
    private final Map<ExecutableElement, List<List<TreePath>>> calls = new HashMap<>();
    private final Map<Element, List<TreePath>> given = new HashMap<>();
    private final Map<String, List<ExecutableElement>> methods = new HashMap<>();
    private final List<TypeElement> classes = new ArrayList<>();
    private final Map<Object, Set<String>> known = new HashMap<>();
    private final Set<Object> asked = new HashSet<>();
    private final Set<Object> circles = new HashSet<>();

    private StringFlow(JavacTask task) throws IOException {
        Iterable<? extends CompilationUnitTree> units = task.parse();
        task.analyze();
        trees = Trees.instance(task);
        types = task.getTypes();
        var index = new Index();
        units.forEach(unit -> index.scan(unit, null));
    }

    /** Of all files below a folder. */
    static StringFlow of(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> sources = Sources.read(folder, ".java").keySet().stream()
                    .map(folder::resolve)
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    fault -> {},
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            return new StringFlow(task);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a method can answer, over all that implement it. */
    Set<String> answers(String type, String method) {
        return declared(type, method).stream()
                .flatMap(one -> resultsOf(one).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What can be given to a method, at one place of its parameters. */
    Set<String> gets(String type, String method, int place) {
        return declared(type, method).stream()
                .flatMap(one -> passed(one, place).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<ExecutableElement> declared(String type, String method) {
        List<ExecutableElement> found = methods.getOrDefault(method, List.of()).stream()
                .filter(one -> enclosing(one).getQualifiedName().contentEquals(type))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no " + method + " in " + type);
        }
        return found;
    }

    private static TypeElement enclosing(ExecutableElement method) {
        return (TypeElement) method.getEnclosingElement();
    }

    private Set<String> once(Object place, Supplier<Set<String>> reckoned) {
        Set<String> before = known.get(place);
        if (before != null) {
            return before;
        }
        if (!asked.add(place)) {
            circles.add(place);
            return Set.of();
        }
        Set<String> found = reckoned.get();
        asked.remove(place);
        circles.remove(place);
        if (circles.isEmpty()) {
            // Within a circle an answer may lack what the circle adds.
            known.put(place, found);
        }
        return found;
    }

    private Set<String> resultsOf(ExecutableElement method) {
        return once(method, () -> {
            Set<String> found = new TreeSet<>();
            found.addAll(ownResults(method));
            TypeElement owner = enclosing(method);
            for (TypeElement type : classes) {
                if (!type.equals(owner)
                        && types.isSubtype(types.erasure(type.asType()), types.erasure(owner.asType()))) {
                    overriding(method, type).forEach(over -> found.addAll(ownResults(over)));
                    if (type.getKind() == ElementKind.RECORD) {
                        found.addAll(component(type, method));
                    }
                }
            }
            return found;
        });
    }

    private Stream<ExecutableElement> overriding(ExecutableElement method, TypeElement type) {
        return methods.getOrDefault(method.getSimpleName().toString(), List.of()).stream()
                .filter(one -> one.getEnclosingElement().equals(type)
                        && one.getParameters().size() == method.getParameters().size());
    }

    private Set<String> ownResults(ExecutableElement method) {
        Set<String> found = new TreeSet<>();
        List<TreePath> returned = results.get(method);
        if (returned != null) {
            returned.forEach(one -> found.addAll(of(one)));
        } else if (enclosing(method).getKind() == ElementKind.RECORD) {
            found.addAll(component(enclosing(method), method));
        }
        return found;
    }

    /** Of a record whose accessor is not written out. */
    private Set<String> component(TypeElement type, ExecutableElement accessor) {
        boolean written = overriding(accessor, type).anyMatch(results::containsKey);
        if (written || !accessor.getParameters().isEmpty()) {
            return Set.of();
        }
        return component(type, accessor.getSimpleName().toString());
    }

    private Set<String> component(TypeElement type, String name) {
        List<String> names = type.getRecordComponents().stream()
                .map(one -> one.getSimpleName().toString())
                .toList();
        int place = names.indexOf(name);
        Set<String> found = new TreeSet<>();
        if (place >= 0) {
            for (Element member : type.getEnclosedElements()) {
                if (member instanceof ExecutableElement maker
                        && maker.getKind() == ElementKind.CONSTRUCTOR
                        && isCanonical(maker, type)) {
                    found.addAll(passed(maker, place));
                }
            }
        }
        return found;
    }

    private boolean isCanonical(ExecutableElement maker, TypeElement type) {
        List<? extends VariableElement> taken = maker.getParameters();
        var parts = type.getRecordComponents();
        if (taken.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!types.isSameType(
                    types.erasure(taken.get(i).asType()),
                    types.erasure(parts.get(i).asType()))) {
                return false;
            }
        }
        return true;
    }

    /** By all callers, those of the methods that it implements too. */
    private Set<String> passed(ExecutableElement method, int place) {
        return once(method + "#" + place + enclosing(method), () -> {
            Set<String> found = new TreeSet<>();
            for (ExecutableElement called : alsoCalledAs(method)) {
                for (List<TreePath> arguments : calls.getOrDefault(called, List.of())) {
                    boolean rest = called.isVarArgs()
                            && place == called.getParameters().size() - 1;
                    int end = rest ? arguments.size() : Math.min(place + 1, arguments.size());
                    arguments.subList(Math.min(place, end), end).forEach(one -> found.addAll(of(one)));
                }
            }
            return found;
        });
    }

    private List<ExecutableElement> alsoCalledAs(ExecutableElement method) {
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            return List.of(method);
        }
        TypeMirror owner = types.erasure(enclosing(method).asType());
        return methods.getOrDefault(method.getSimpleName().toString(), List.of()).stream()
                .filter(one -> one.getParameters().size()
                                == method.getParameters().size()
                        && types.isSubtype(owner, types.erasure(enclosing(one).asType())))
                .toList();
    }

    private Set<String> of(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof LiteralTree literal) {
            return literal.getValue() == null ? Set.of() : Set.of(String.valueOf(literal.getValue()));
        } else if (tree instanceof ParenthesizedTree inner) {
            return of(new TreePath(path, inner.getExpression()));
        } else if (tree instanceof TypeCastTree cast) {
            return of(new TreePath(path, cast.getExpression()));
        } else if (tree instanceof ConditionalExpressionTree either) {
            return both(
                    of(new TreePath(path, either.getTrueExpression())),
                    of(new TreePath(path, either.getFalseExpression())));
        } else if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
            return joined(of(new TreePath(path, sum.getLeftOperand())), of(new TreePath(path, sum.getRightOperand())));
        } else if (tree instanceof SwitchExpressionTree choice) {
            Set<String> found = new TreeSet<>();
            branches(path, choice).forEach(one -> found.addAll(of(one)));
            return found;
        } else if (tree instanceof MethodInvocationTree call) {
            return called(path, call);
        }
        return trees.getElement(path) instanceof VariableElement variable ? held(variable) : Set.of(UNKNOWN);
    }

    private List<TreePath> branches(TreePath path, SwitchExpressionTree choice) {
        List<TreePath> found = new ArrayList<>();
        for (CaseTree one : choice.getCases()) {
            TreePath at = new TreePath(path, one);
            if (one.getBody() instanceof ExpressionTree value) {
                found.add(new TreePath(at, value));
                continue;
            }
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitYield(YieldTree yielded, Void none) {
                    found.add(new TreePath(getCurrentPath(), yielded.getValue()));
                    return null;
                }
            }.scan(at, null);
        }
        return found;
    }

    private Set<String> held(VariableElement variable) {
        if (variable.getConstantValue() != null) {
            return Set.of(String.valueOf(variable.getConstantValue()));
        }
        if (variable.getKind() == ElementKind.ENUM_CONSTANT) {
            return Set.of(variable.getSimpleName().toString());
        }
        return once(variable, () -> {
            Set<String> found = new TreeSet<>();
            given.getOrDefault(variable, List.of()).forEach(one -> found.addAll(of(one)));
            Element owner = variable.getEnclosingElement();
            if (owner instanceof TypeElement type && type.getKind() == ElementKind.RECORD) {
                found.addAll(component(type, variable.getSimpleName().toString()));
            } else if (owner instanceof ExecutableElement method && variable.getKind() == ElementKind.PARAMETER) {
                int place = method.getParameters().indexOf(variable);
                found.addAll(place < 0 ? Set.of(UNKNOWN) : passed(method, place));
            }
            return found;
        });
    }

    private Set<String> called(TreePath path, MethodInvocationTree call) {
        if (!(trees.getElement(path) instanceof ExecutableElement method)) {
            return Set.of(UNKNOWN);
        }
        String type = enclosing(method).getQualifiedName().toString();
        if (type.startsWith("io.touchstone.")) {
            return resultsOf(method);
        }
        if (type.startsWith("java.sql.")) {
            return Set.of();
        }
        String name = method.getSimpleName().toString();
        List<Set<String>> arguments = call.getArguments().stream()
                .map(one -> of(new TreePath(path, one)))
                .toList();
        ExpressionTree on = call.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
        TreePath receiver = on == null ? null : new TreePath(new TreePath(path, call.getMethodSelect()), on);
        return switch (type + "." + name) {
            case "java.lang.Enum.name", "java.lang.Enum.toString" ->
                constants(receiver == null ? around(path) : trees.getTypeMirror(receiver));
            case "java.lang.String.toLowerCase" -> each(of(receiver), one -> one.toLowerCase(Locale.ROOT));
            case "java.lang.String.toUpperCase" -> each(of(receiver), one -> one.toUpperCase(Locale.ROOT));
            case "java.lang.String.strip", "java.lang.String.toString" -> of(receiver);
            case "java.lang.String.replace" -> replaced(of(receiver), arguments);
            case "java.lang.String.valueOf",
                    "java.util.Objects.requireNonNull",
                    "java.util.Objects.requireNonNullElse",
                    "java.util.Optional.of",
                    "java.util.List.of",
                    "java.util.Set.of",
                    "java.util.stream.Stream.of" ->
                arguments.stream().flatMap(Set::stream).collect(Collectors.toSet());
            default -> Set.of(UNKNOWN);
        };
    }

    /** The class that a place stands in. */
    private TypeMirror around(TreePath path) {
        TreePath at = path;
        while (!(at.getLeaf() instanceof ClassTree)) {
            at = at.getParentPath();
        }
        return trees.getElement(at).asType();
    }

    private Set<String> constants(TypeMirror of) {
        return types.asElement(of) instanceof TypeElement type
                ? type.getEnclosedElements().stream()
                        .filter(one -> one.getKind() == ElementKind.ENUM_CONSTANT)
                        .map(one -> one.getSimpleName().toString())
                        .collect(Collectors.toSet())
                : Set.of(UNKNOWN);
    }

    private static Set<String> replaced(Set<String> texts, List<Set<String>> arguments) {
        return arguments.stream().allMatch(one -> one.size() == 1)
                ? each(
                        texts,
                        one -> one.replace(
                                arguments.get(0).iterator().next(),
                                arguments.get(1).iterator().next()))
                : Set.of(UNKNOWN);
    }

    private static Set<String> each(Set<String> texts, UnaryOperator<String> change) {
        return texts.stream().map(change).collect(Collectors.toSet());
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Set<String> joined(Set<String> heads, Set<String> tails) {
        if (heads.size() * tails.size() > STRINGS_MAX) {
            return Set.of(UNKNOWN);
        }
        return heads.stream()
                .flatMap(head -> tails.stream().map(tail -> head + tail))
                .collect(Collectors.toSet());
    }

    /** Notes where values are given, methods are called and results are said. */
    private final class Index extends TreePathScanner<Void, Void> {

        private final Deque<List<TreePath>> within = new ArrayDeque<>();

        @Override
        public Void visitClass(ClassTree tree, Void none) {
            if (trees.getElement(getCurrentPath()) instanceof TypeElement type) {
                classes.add(type);
                type.getEnclosedElements().stream()
                        .filter(member -> member.getKind() == ElementKind.METHOD)
                        .forEach(member -> methods.computeIfAbsent(
                                        member.getSimpleName().toString(), unseen -> new ArrayList<>())
                                .add((ExecutableElement) member));
            }
            return super.visitClass(tree, none);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void none) {
            List<TreePath> returned = new ArrayList<>();
            if (tree.getBody() != null && trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
                results.put(method, returned);
            }
            within.push(returned);
            super.visitMethod(tree, none);
            within.pop();
            return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
            within.push(new ArrayList<>());
            super.visitLambdaExpression(tree, none);
            within.pop();
            return null;
        }

        @Override
        public Void visitReturn(ReturnTree tree, Void none) {
            if (tree.getExpression() != null && !within.isEmpty()) {
                within.element().add(new TreePath(getCurrentPath(), tree.getExpression()));
            }
            return super.visitReturn(tree, none);
        }

        @Override
        public Void visitVariable(VariableTree tree, Void none) {
            if (tree.getInitializer() != null) {
                give(trees.getElement(getCurrentPath()), new TreePath(getCurrentPath(), tree.getInitializer()));
            }
            return super.visitVariable(tree, none);
        }

        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void none) {
            give(
                    trees.getElement(new TreePath(getCurrentPath(), tree.getVariable())),
                    new TreePath(getCurrentPath(), tree.getExpression()));
            return super.visitEnhancedForLoop(tree, none);
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void none) {
            give(
                    trees.getElement(new TreePath(getCurrentPath(), tree.getVariable())),
                    new TreePath(getCurrentPath(), tree.getExpression()));
            return super.visitAssignment(tree, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
            call(tree.getArguments());
            return super.visitMethodInvocation(tree, none);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void none) {
            call(tree.getArguments());
            return super.visitNewClass(tree, none);
        }

        private void give(@Nullable Element to, TreePath value) {
            if (to != null) {
                given.computeIfAbsent(to, unseen -> new ArrayList<>()).add(value);
            }
        }

        private void call(List<? extends ExpressionTree> arguments) {
            if (trees.getElement(getCurrentPath()) instanceof ExecutableElement called) {
                calls.computeIfAbsent(called, unseen -> new ArrayList<>())
                        .add(arguments.stream()
                                .map(one -> new TreePath(getCurrentPath(), one))
                                .toList());
            }
        }
    }
}

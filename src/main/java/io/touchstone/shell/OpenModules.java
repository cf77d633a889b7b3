package io.touchstone.shell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Keeps what the modules publish, such as menu entries and exports, from readers to whom the module is closed. */
@Component
public class OpenModules {

    private static final String ROOT = "io.touchstone.";

    private final ObjectProvider<ReaderModules> scopes;
    private final ConfigurableListableBeanFactory beans;
    private final Map<Class<?>, Map<Object, String>> published = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable List<ReaderModules>> known = new AtomicReference<>();

    OpenModules(ObjectProvider<ReaderModules> scopes, ConfigurableListableBeanFactory beans) {
        this.scopes = scopes;
        this.beans = beans;
    }

    /** The module that a class belongs to. */
    public static String moduleOf(Class<?> type) {
        String name = ClassUtils.getUserClass(type).getName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        int end = name.indexOf('.', ROOT.length());
        return end < 0 ? "" : name.substring(ROOT.length(), end);
    }

    /** Whether the present reader may look into the module of a class. */
    public boolean isOpen(Class<?> type) {
        return isOpen(moduleOf(type), null);
    }

    public boolean isOpen(String module, @Nullable String path) {
        return scopes().stream().allMatch(scope -> scope.isOpen(module, path));
    }

    /** Whether the present reader may have the menu entry. */
    public boolean isOpen(NavigationItem item) {
        return isOpen(moduleOf(NavigationItem.class, item), item.path());
    }

    /** Whether the present reader may have a bean that a module publishes for others to collect. */
    public <T> boolean isOpen(Class<T> kind, T bean) {
        return isOpen(moduleOf(kind, bean), null);
    }

    /** Every module with an entry in the menu, by name. */
    public Set<String> withPages() {
        return new TreeSet<>(published(NavigationItem.class).values());
    }

    private List<ReaderModules> scopes() {
        List<ReaderModules> all = known.get();
        if (all == null) {
            all = scopes.stream().toList();
            known.set(all);
        }
        return all;
    }

    private <T> String moduleOf(Class<T> kind, T bean) {
        return published(kind).getOrDefault(bean, "");
    }

    private Map<Object, String> published(Class<?> kind) {
        return published.computeIfAbsent(kind, this::read);
    }

    private Map<Object, String> read(Class<?> kind) {
        Map<Object, String> modules = new ConcurrentHashMap<>();
        beans.getBeansOfType(kind).forEach((name, bean) -> modules.put(bean, publisher(name)));
        return modules;
    }

    /** The module whose configuration made a bean. */
    private String publisher(String name) {
        BeanDefinition made = beans.getMergedBeanDefinition(name);
        String factory = made.getFactoryBeanName();
        Class<?> type = factory == null ? beans.getType(name) : beans.getType(factory);
        return type == null ? "" : moduleOf(type);
    }
}

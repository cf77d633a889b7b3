package io.touchstone.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.support.GenericApplicationContext;

/** Writes down what requests send to the database; for counting, not for measuring. */
final class Statements implements BeanPostProcessor {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    void watch(GenericApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(this);
    }

    void forget() {
        sent.clear();
    }

    List<String> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? watched(DataSource.class, source) : bean;
    }

    /** Connections and statements that come out of what is watched are watched too. */
    private <T> T watched(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")
                            || (method.getName().startsWith("execute") && arguments != null)) {
                        // What the application's own clockwork sends meanwhile is no request's.
                        boolean isOfRequest = Thread.currentThread().getName().startsWith("http-");
                        if (isOfRequest && arguments != null && arguments[0] instanceof String sql) {
                            sent.add(sql);
                        }
                    }
                    try {
                        Object answer = method.invoke(target, arguments);
                        if (answer instanceof Connection connection && method.getReturnType() == Connection.class) {
                            return watched(Connection.class, connection);
                        }
                        return answer instanceof Statement statement && method.getReturnType() == Statement.class
                                ? watched(Statement.class, statement)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}

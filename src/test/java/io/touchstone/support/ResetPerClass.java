package io.touchstone.support;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Lets each test class begin where the context's start ended. */
final class ResetPerClass implements TestExecutionListener {

    private static final Set<ApplicationContext> USED = Collections.newSetFromMap(new WeakHashMap<>());

    @Override
    public void beforeTestClass(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        var database = context.getBean(TestDatabase.class);
        var folder = context.getBean(TestFolder.class);
        if (USED.add(context)) {
            // What the application wrote at its start (first settings, accounts, keys) belongs to every class.
            database.keep();
            folder.keep();
        } else {
            BusyWorkers.awaitIdle();
            database.reset();
            folder.reset();
        }
        context.getBeanProvider(DataSource.class).forEach(ResetPerClass::forgetConnections);
        context.getBean(TestClock.class).reset();
    }

    private static void forgetConnections(DataSource dataSource) {
        HikariDataSource pool =
                DataSourceUnwrapper.unwrap(dataSource, HikariConfigMXBean.class, HikariDataSource.class);
        HikariPoolMXBean control = pool == null ? null : pool.getHikariPoolMXBean();
        if (control != null) {
            control.softEvictConnections();
        }
    }
}

package io.touchstone.bench;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.touchstone.Touchstone;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application itself, whole, in this JVM and on a database of the bench. */
final class Product implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Product(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** By the machine's clock, as it is delivered: by any other, each connection is told the time before it is used. */
    static Product start(String database) {
        return start(database, context -> {});
    }

    /** With a clock that stands still nothing that time alone brings about comes in between. */
    static Product start(String database, Clock clock) {
        return start(database, context -> context.registerBean("timeSource", Clock.class, () -> clock));
    }

    /** @param prepared has a hand in the context before anything is made */
    static Product start(String database, Consumer<GenericApplicationContext> prepared) {
        // As arguments, which the application's own defaults do not override.
        ConfigurableApplicationContext started = new SpringApplicationBuilder(Touchstone.class)
                .initializers(context -> prepared.accept((GenericApplicationContext) context))
                .run(
                        "--spring.datasource.url=" + BenchDatabase.url(database),
                        "--spring.datasource.username=" + BenchDatabase.USER,
                        "--spring.datasource.password=" + BenchDatabase.PASSWORD,
                        "--touchstone.demo=off",
                        "--touchstone.data="
                                + Path.of("target", "bench-data", database).toAbsolutePath(),
                        "--server.port=0",
                        "--logging.level.root=warn");
        return new Product(started);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** Where it answers. */
    int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    /** Lets the pool forget its connections, whose database has just been replaced. */
    void forgetConnections() {
        HikariDataSource pool = DataSourceUnwrapper.unwrap(
                context.getBean(DataSource.class), HikariConfigMXBean.class, HikariDataSource.class);
        Objects.requireNonNull(pool).getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        context.close();
    }
}

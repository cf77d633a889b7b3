package io.touchstone.support;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/** Puts a context's own database, data folder and clock in place before the context starts. */
final class TestSurroundings implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        TestServer.get().outlive(context);
        TestDatabase database = TestDatabase.create();
        var folder =
                new TestFolder(Path.of("target/test-data", UUID.randomUUID().toString()));
        Map<String, Object> properties = new HashMap<>(database.springProperties());
        properties.put("touchstone.demo", "off");
        properties.put("touchstone.data", folder.root().toAbsolutePath().toString());
        // Many contexts share one server.
        properties.put("spring.datasource.hikari.minimum-idle", "0");
        // All tests of a context come from one address within one minute of the test clock.
        properties.put("touchstone.public-limit.reads", "1000000");
        properties.put("touchstone.public-limit.writes", "1000000");
        // Tests write rows by SQL and ask at once; what is kept between answers has tests of its own.
        properties.put("touchstone.eligibility.kept", "PT0S");
        // Tests let webhooks leave themselves, to receivers on this machine.
        properties.put("touchstone.webhooks.rounds", "false");
        properties.put("touchstone.webhooks.loopback", "true");
        properties.put("touchstone.closed-loop.rounds", "false");
        // Tests move the clock and ask at once; what the clock brings about they begin themselves, or timers would be
        // in between.
        properties.put("touchstone.mail.rounds", "false");
        properties.put("touchstone.jobs.schedules", "false");
        // A cut connection is nothing to wait for.
        properties.put("server.shutdown", "immediate");
        put(context.getEnvironment().getPropertySources(), new MapPropertySource("testSurroundings", properties));
        context.registerBean(TestDatabase.class, () -> database);
        context.registerBean(TestFolder.class, () -> folder);
        context.registerBean("timeSource", TestClock.class, TestClock::new);
        context.registerBean(QuickPasswords.class, QuickPasswords::new);
    }

    /** Above the machine's own settings; a class that sets properties itself keeps the last word. */
    private static void put(MutablePropertySources sources, MapPropertySource ours) {
        String inlined = "Inlined Test Properties";
        if (sources.contains(inlined)) {
            sources.addAfter(inlined, ours);
        } else {
            sources.addFirst(ours);
        }
    }
}

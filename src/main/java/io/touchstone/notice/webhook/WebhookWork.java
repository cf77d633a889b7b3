package io.touchstone.notice.webhook;

import io.touchstone.shell.SteadyWork;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets webhooks leave, every second, four endpoints at a time. */
@Component
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookWork implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int AT_A_TIME = 4;

    private final WebhookRound round;
    private final WebhookSettings settings;
    private final SteadyWork work = new SteadyWork("webhooks", PAUSE, this::round, () -> {});
    private final ExecutorService executor = Executors.newFixedThreadPool(AT_A_TIME, task -> {
        Thread thread = new Thread(task, "webhook");
        thread.setDaemon(true);
        return thread;
    });

    WebhookWork(WebhookRound round, WebhookSettings settings) {
        this.round = round;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.rounds()) {
            work.start();
        }
    }

    @Override
    public void stop() {
        work.stop();
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    private void round() {
        round.go(executor);
    }
}

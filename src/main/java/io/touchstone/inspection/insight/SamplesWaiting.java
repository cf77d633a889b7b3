package io.touchstone.inspection.insight;

import io.touchstone.inspection.sample.SampleState;
import io.touchstone.shell.RequestMemo;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits at each station of a sample's way. */
@Configuration(proxyBeanMethods = false)
class SamplesWaiting {

    /** Samples that stand in one state. */
    private record Station(JdbcClient jdbc, SampleState state, int order) implements OpenWork {

        @Override
        public String key() {
            return state.word();
        }

        @Override
        public String path() {
            return "/admin/inspection/samples?state=" + state.word();
        }

        @Override
        public long waiting(Instant at) {
            return RequestMemo.once(SamplesWaiting.class, this::all).getOrDefault(state.word(), 0L);
        }

        /** One read for all tiles. */
        private Map<String, Long> all() {
            Map<String, Long> counts = new HashMap<>();
            jdbc.sql("""
                    select w.state, (select count(*) from (select from inspection_sample s where s.state = w.state limit :most) c)
                      from unnest(:states::text[]) w (state)
                    """)
                    .param("most", COUNT_MAX)
                    .param(
                            "states",
                            Arrays.stream(SampleState.values())
                                    .map(SampleState::word)
                                    .toArray(String[]::new))
                    .query(row -> {
                        counts.put(row.getString(1), row.getLong(2));
                    });
            return counts;
        }
    }

    @Bean
    OpenWork samplesToBuy(JdbcClient jdbc) {
        return new Station(jdbc, SampleState.DRAWN, 10);
    }

    @Bean
    OpenWork samplesOnTheirWay(JdbcClient jdbc) {
        return new Station(jdbc, SampleState.ORDERED, 20);
    }

    @Bean
    OpenWork samplesToSplit(JdbcClient jdbc) {
        return new Station(jdbc, SampleState.RECEIVED, 30);
    }

    @Bean
    OpenWork samplesToSend(JdbcClient jdbc) {
        return new Station(jdbc, SampleState.SEALED, 40);
    }

    @Bean
    OpenWork samplesAtLaboratories(JdbcClient jdbc) {
        return new Station(jdbc, SampleState.TESTING, 50);
    }

    @Bean
    OpenWork samplesWithAResult(JdbcClient jdbc) {
        return new Station(jdbc, SampleState.REPORTED, 60);
    }
}

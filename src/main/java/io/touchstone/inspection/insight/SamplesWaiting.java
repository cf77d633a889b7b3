package io.touchstone.inspection.insight;

import io.touchstone.inspection.sample.SampleState;
import java.time.Instant;
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
            return jdbc.sql("select count(*) from (select from inspection_sample where state = :state limit :most) s")
                    .param("state", state.word())
                    .param("most", COUNT_MAX)
                    .query(Long.class)
                    .single();
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

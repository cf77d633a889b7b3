package io.touchstone.merchant.register;

import io.touchstone.intake.IntakeKind;
import io.touchstone.kernel.PlatformTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of each register, beside the contract's own kinds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegisterProperties.class)
class RegisterConfiguration {

    @Bean
    IntakeKind businessRegisterFiles(PlatformTime time) {
        return new SnapshotKind(Register.BUSINESS, time);
    }

    @Bean
    IntakeKind cccRegisterFiles(PlatformTime time) {
        return new SnapshotKind(Register.CCC, time);
    }

    @Bean
    IntakeKind foodRegisterFiles(PlatformTime time) {
        return new SnapshotKind(Register.FOOD, time);
    }

    @Bean
    IntakeKind productionRegisterFiles(PlatformTime time) {
        return new SnapshotKind(Register.PRODUCTION, time);
    }
}

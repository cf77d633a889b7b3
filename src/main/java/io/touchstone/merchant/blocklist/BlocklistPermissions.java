package io.touchstone.merchant.blocklist;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may ask the blocklist, read it, and write it. */
@Configuration(proxyBeanMethods = false)
class BlocklistPermissions {

    /** Ask whether one exact value is on the list. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('blocklist:look-up')")
    @interface CanLookUp {}

    /** See to whom an applicant or a shop is related. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('blocklist:relations')")
    @interface CanSeeRelations {}

    /** See the entries, which tell no identities. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('blocklist:read')")
    @interface CanReadBlocklist {}

    /** Propose an entry, and write down an appeal that came by letter. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('blocklist:propose')")
    @interface CanProposeBlocks {}

    /** Confirm or refuse what another proposed, and lift an entry. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('blocklist:decide')")
    @interface CanDecideBlocks {}

    /** Answer appeals; the entry's rules keep out whoever put it there. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('blocklist:answer')")
    @interface CanAnswerAppeals {}

    /** Merchants about the entries of their own shops; the desk asks for the seat. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('blocklist:own')")
    @interface CanAppealOwnBlocks {}

    @Bean
    Ability lookUpBlocklist() {
        return Ability.of("blocklist:look-up", Role.REVIEWER, Role.ANALYST, Role.OFFICER, Role.APPROVER);
    }

    @Bean
    Ability seeRelations() {
        return Ability.of("blocklist:relations", Role.REVIEWER, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
    }

    @Bean
    Ability readBlocklist() {
        return Ability.of("blocklist:read", Role.OFFICER, Role.APPROVER, Role.MEDIATOR, Role.AUDITOR);
    }

    @Bean
    Ability proposeBlocks() {
        return Ability.of("blocklist:propose", Role.OFFICER);
    }

    @Bean
    Ability decideBlocks() {
        return Ability.of("blocklist:decide", Role.APPROVER);
    }

    @Bean
    Ability answerBlockAppeals() {
        return Ability.of("blocklist:answer", Role.APPROVER, Role.MEDIATOR);
    }

    @Bean
    Ability appealOwnBlocks() {
        return Ability.of("blocklist:own", Role.MERCHANT);
    }
}

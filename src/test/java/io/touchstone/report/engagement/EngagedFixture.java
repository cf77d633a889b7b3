package io.touchstone.report.engagement;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.domain.AccountPrincipal;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts with all that their roles bring, and engagements of auditors among them. */
public final class EngagedFixture {

    public static final String PASSWORD = "a-Long-enough-Word-17";

    private static int made;

    private final BeanFactory beans;

    public EngagedFixture(BeanFactory beans) {
        this.beans = beans;
    }

    /** Somebody with an account, as the security chain knows them. */
    public record Person(UUID id, String username, Role role, Authentication signedIn) {

        public RequestPostProcessor in() {
            return authentication(signedIn);
        }

        Actor actor() {
            return new Actor(Actor.Kind.STAFF, id.toString());
        }
    }

    public Person person(Role role) {
        String username = role.name().toLowerCase(java.util.Locale.ROOT) + "-of-engagement-" + ++made;
        UUID id = beans.getBean(Accounts.class)
                .open(NewAccount.plain(username, "Person " + made, PASSWORD, role), Actor.system("test"))
                .id();
        return new Person(id, username, role, signedIn(id, role));
    }

    /** @param merchants null for all */
    public String engage(
            Person auditor,
            Person host,
            List<String> modules,
            @Nullable List<String> merchants,
            LocalDate first,
            LocalDate last) {
        EngagementBook book = beans.getBean(EngagementBook.class);
        return beans.getBean(TransactionTemplate.class)
                .execute(status -> book.engage(
                        new AgreeEngagement(
                                UUID.randomUUID(),
                                auditor.id(),
                                "To see whether rules are kept",
                                first.minusYears(1),
                                first,
                                new SeatScope(modules, merchants),
                                first,
                                last),
                        host.id(),
                        beans.getBean(java.time.Clock.class).instant(),
                        host.actor()));
    }

    private Authentication signedIn(UUID id, Role... roles) {
        List<String> authorities = new ArrayList<>(List.of("seat:staff"));
        for (Role role : roles) {
            authorities.add("ROLE_" + role.name());
            beans.getBeanProvider(Ability.class).stream()
                    .filter(ability -> ability.roles().contains(role))
                    .forEach(ability -> authorities.add(ability.name()));
        }
        return new TestingAuthenticationToken(
                new AccountPrincipal(id, Actor.Kind.STAFF, "Somebody"),
                null,
                AuthorityUtils.createAuthorityList(authorities));
    }

    /** The same person as if another role had been given past the rules. */
    public RequestPostProcessor withOther(Person person, Role other) {
        return authentication(signedIn(person.id(), person.role(), other));
    }
}

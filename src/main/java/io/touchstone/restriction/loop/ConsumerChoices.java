package io.touchstone.restriction.loop;

import io.touchstone.identity.IssuedTokens;
import io.touchstone.kernel.Rule;
import io.touchstone.notice.OutboundAddresses;
import io.touchstone.shell.ApiScope;
import io.touchstone.shell.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What may be set for a system that obeys: its address, and the token by which it reads and acknowledges. */
@Component
class ConsumerChoices {

    private final LoopBook book;
    private final OutboundAddresses addresses;
    private final IssuedTokens tokens;

    ConsumerChoices(LoopBook book, OutboundAddresses addresses, IssuedTokens tokens) {
        this.book = book;
        this.addresses = addresses;
        this.tokens = tokens;
    }

    /** The tokens that fit, and the chosen one even when it has ended meanwhile, by its id. */
    List<Option> tokens(ConsumerName name) {
        List<Option> fit = new ArrayList<>(tokens.with(ApiScope.RESTRICTION_OBEY));
        UUID chosen = book.consumer(name).tokenId();
        if (chosen != null && fit.stream().noneMatch(one -> one.value().equals(chosen.toString()))) {
            fit.add(new Option(chosen.toString(), chosen.toString()));
        }
        return fit;
    }

    /** What speaks against a consumer as it is wanted, by field. */
    Map<String, Rule> objections(Consumer wanted) {
        Map<String, Rule> objections = new LinkedHashMap<>();
        String url = wanted.url();
        if (!wanted.sample()) {
            Optional<Rule> refusal = url == null ? Optional.of(LoopRule.CONSUMER_NEEDS_URL) : addresses.refusal(url);
            refusal.ifPresent(rule -> objections.put("url", rule));
        }
        UUID token = wanted.tokenId();
        if (token != null
                && tokens(wanted.name()).stream().noneMatch(one -> one.value().equals(token.toString()))) {
            objections.put("token", LoopRule.TOKEN_UNFIT);
        }
        return objections;
    }
}

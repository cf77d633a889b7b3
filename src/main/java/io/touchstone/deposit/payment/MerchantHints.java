package io.touchstone.deposit.payment;

import io.touchstone.kernel.PlatformId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the one merchant whose exact id stands in a memo. It is shown to whoever decides and decides nothing itself. */
@Component
class MerchantHints {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,，。、：:；;（）()\\[\\]【】/|]+");

    private final JdbcTemplate jdbc;

    MerchantHints(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By memo; a memo that names none or several is left out. */
    Map<String, String> of(Collection<String> memos) {
        Map<String, Set<String>> words = memos.stream()
                .distinct()
                .collect(Collectors.toMap(memo -> memo, memo -> Arrays.stream(BETWEEN.split(memo))
                        .filter(PlatformId::isValid)
                        .collect(Collectors.toSet())));
        Set<String> known = known(words.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<String, String> hints = new HashMap<>();
        words.forEach((memo, of) -> {
            List<String> merchants = of.stream().filter(known::contains).toList();
            if (merchants.size() == 1) {
                hints.put(memo, merchants.get(0));
            }
        });
        return hints;
    }

    private Set<String> known(Set<String> words) {
        return new HashSet<>(
                jdbc.queryForList("select merchant_id from merchant where merchant_id = any (?)", String.class, (Object)
                        words.toArray(String[]::new)));
    }
}

package io.touchstone.merchant.life.web;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.life.SuspensionType;
import io.touchstone.shell.Option;
import io.touchstone.shell.Typed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What the forms of a life offer, and what they demand before a desk is asked. */
@Component
class LifeFormWords {

    /** The last day of thirty days of notice, counted from tomorrow. */
    private static final int NOTICE_DAYS = 30;

    private final MessageSource messages;
    private final PlatformTime time;
    private final Clock clock;

    LifeFormWords(MessageSource messages, PlatformTime time, Clock clock) {
        this.messages = messages;
        this.time = time;
        this.clock = clock;
    }

    List<Option> types() {
        return Arrays.stream(SuspensionType.values())
                .filter(type -> !type.isDecided())
                .map(type -> new Option(
                        type.word(),
                        messages.getMessage(
                                "merchant.suspension." + type.word(), null, LocaleContextHolder.getLocale())))
                .toList();
    }

    /** The first day that an exit may name; none for anything else. */
    @Nullable
    String firstDay(boolean exit) {
        return exit ? earliestExit().toString() : null;
    }

    /** The end of the last day that was typed. */
    Optional<Instant> endOf(ActForm form) {
        return Typed.day(form.day()).map(last -> time.startOf(last.plusDays(1)));
    }

    void check(LifeAct act, ActForm form, BindingResult checked) {
        if (act.asks("reason")) {
            LifeFields.require(form.reason(), "reason", checked);
        }
        if (act.asks("basis")) {
            LifeFields.require(form.basis(), "basis", checked);
        }
        if (act == LifeAct.SUSPEND && SuspensionType.of(Typed.text(form.type())).isEmpty()) {
            checked.rejectValue("type", "merchant.form.missing");
        }
        if (act == LifeAct.SUSPEND) {
            checkEnd(form, endDemanded(form), checked);
        }
        if (act == LifeAct.EXIT) {
            checkExit(form, checked);
        }
    }

    void check(OwnAct act, ActForm form, BindingResult checked) {
        LifeFields.require(form.reason(), "reason", checked);
        if (act == OwnAct.PAUSE) {
            checkEnd(form, true, checked);
        } else if (act == OwnAct.EXIT) {
            checkExit(form, checked);
        }
    }

    private void checkEnd(ActForm form, boolean demanded, BindingResult checked) {
        boolean typed = Typed.orNull(form.day()) != null;
        if (demanded && !typed) {
            checked.rejectValue("day", "rule.merchant.END_MISSING");
        } else if (typed && Typed.day(form.day()).filter(this::isAhead).isEmpty()) {
            checked.rejectValue("day", "rule.merchant.END_NOT_AHEAD");
        }
    }

    private void checkExit(ActForm form, BindingResult checked) {
        if (Typed.day(form.day()).filter(day -> !day.isBefore(earliestExit())).isEmpty()) {
            checked.rejectValue("day", "rule.merchant.NOTICE_TOO_SHORT");
        }
    }

    private LocalDate earliestExit() {
        return time.day(clock.instant()).plusDays(NOTICE_DAYS);
    }

    private boolean isAhead(LocalDate day) {
        return !day.isBefore(time.day(clock.instant()));
    }

    private static boolean endDemanded(ActForm form) {
        return SuspensionType.of(Typed.text(form.type()))
                .filter(SuspensionType::endDemanded)
                .isPresent();
    }
}

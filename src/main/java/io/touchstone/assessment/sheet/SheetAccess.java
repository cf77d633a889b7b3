package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.RequestMemo;
import java.util.List;
import org.springframework.stereotype.Component;

/** An assessment together with the scheme it is made by. */
@Component
class SheetAccess {

    private final SheetRows rows;
    private final SheetList list;
    private final Schemes schemes;

    SheetAccess(SheetRows rows, SheetList list, Schemes schemes) {
        this.rows = rows;
        this.list = list;
        this.schemes = schemes;
    }

    /** Still open, and kept open until the transaction ends; many may hold it at a time. */
    Sheet open(String number) {
        Sheet sheet = rows.share(number).orElseThrow(() -> new NotFound("assessment", number));
        sheet.requireOpen();
        return sheet;
    }

    SheetRow row(String number) {
        return RequestMemo.once(List.of("assessment", number), () -> list.find(number)
                .orElseThrow(() -> new NotFound("assessment", number)));
    }

    /** What an assessment was made by is never gone. */
    SchemeVersion scheme(SchemeRef ref) {
        return schemes.find(ref).orElseThrow(() -> new IllegalStateException("nobody knows the scheme " + ref));
    }

    static Item item(SchemeVersion scheme, String code) {
        return scheme.items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("item", code));
    }

    static Scale scale(SchemeVersion scheme, Item item) {
        return scheme.scales().stream()
                .filter(scale -> scale.code().equals(item.scale()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no scale " + item.scale()));
    }
}

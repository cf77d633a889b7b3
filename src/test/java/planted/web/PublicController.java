package planted.web;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** Breaks the law: public in the web room, and it opens a transaction. */
@Controller
public class PublicController {

    @Transactional
    public String show() {
        return "nothing";
    }
}

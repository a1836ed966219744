package org.xuefen.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.xuefen.app.OurClasses;

/** Every refusal of every domain has its sentence in both languages. */
class RefusalSentencesTest {
    @Test
    void everyRefusalHasASentenceInBothLanguages() throws ClassNotFoundException {
        var sentences = new Sentences();
        var missing = new ArrayList<String>();
        int codes = 0;
        for (var found : OurClasses.all()) {
            if (!found.isEnum() || !found.isAssignableTo(RefusalCode.class)) {
                continue;
            }
            for (var constant : Class.forName(found.getName()).getEnumConstants()) {
                var code = (RefusalCode) constant;
                codes++;
                for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                    if (sentences
                            .find("refusals/" + code.domain(), code.wire(), List.of(), locale)
                            .isEmpty()) {
                        missing.add(code.wire() + " in " + locale.getLanguage());
                    }
                }
            }
        }
        assertThat(codes).isPositive();
        assertThat(missing).isEmpty();
    }
}

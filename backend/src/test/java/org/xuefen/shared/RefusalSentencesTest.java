package org.xuefen.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every refusal of every domain has its sentence in both languages. */
class RefusalSentencesTest {
    @Test
    void everyRefusalHasASentenceInBothLanguages() throws ClassNotFoundException {
        var sentences = new Sentences();
        var missing = new ArrayList<String>();
        int codes = 0;
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.xuefen")) {
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

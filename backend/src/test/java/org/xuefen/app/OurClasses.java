package org.xuefen.app;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What this project is made of, without its tests: read once by the tests about its shape, which takes seconds. */
public final class OurClasses {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.xuefen");

    private OurClasses() {}

    public static JavaClasses all() {
        return ALL;
    }
}

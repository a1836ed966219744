package org.xuefen.catalogue.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xuefen.app.XuefenApp;
import org.xuefen.catalogue.Listings;
import org.xuefen.identity.Role;

/** A file of courses from elsewhere, listed as an import lists it. */
public final class CatalogueFile {
    private CatalogueFile() {}

    /** @return how many courses it came to */
    public static int list(XuefenApp app, Path file) throws IOException {
        var courses =
                ListedCourses.of(TsvFile.read(Files.readAllBytes(file)).lines()).courses();
        long owner = app.newAccount(Role.ADMINISTRATOR);
        for (int from = 0; from < courses.size(); from += Listings.MAX_BATCH) {
            var batch = courses.subList(from, Math.min(courses.size(), from + Listings.MAX_BATCH));
            app.bean(Listings.class).publish(owner, "open", batch);
        }
        return courses.size();
    }
}

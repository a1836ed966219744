package org.xuefen.catalogue;

import java.util.List;
import org.xuefen.shared.Text;

/** The categories credits are counted in. Implemented by {@code credit}; a course names one of them. */
public interface CreditCategories {
    /** One category. */
    record Category(String code, Text name) {}

    List<Category> all();
}

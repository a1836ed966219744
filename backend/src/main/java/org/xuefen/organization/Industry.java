package org.xuefen.organization;

import org.jspecify.annotations.Nullable;

/**
 * One node of GB/T 4754-2017, the national classification of economic activities.
 *
 * @param code section letter and digits: {@code G}, {@code G60}, {@code G602}, {@code G6020}
 * @param level 1 section, 2 division, 3 group, 4 class
 * @param parent code of the level above; none for a section
 * @param nameZh the standard's own name
 * @param nameEn our translation; sections and divisions have one, groups and classes don't
 */
public record Industry(String code, int level, @Nullable String parent, String nameZh, String nameEn) {

    /** True when this industry is {@code ancestor} or lies beneath it. */
    public boolean within(String ancestor) {
        return code.startsWith(ancestor);
    }
}

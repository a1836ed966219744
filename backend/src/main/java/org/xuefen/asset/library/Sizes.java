package org.xuefen.asset.library;

import java.util.Locale;

/** Sizes as people read them. */
final class Sizes {
    private Sizes() {}

    static String text(long bytes) {
        double size = bytes;
        for (var unit : new String[] {"B", "KB", "MB"}) {
            if (size < 1000) {
                return String.format(Locale.ROOT, size < 10 && !unit.equals("B") ? "%.1f %s" : "%.0f %s", size, unit);
            }
            size /= 1024;
        }
        return String.format(Locale.ROOT, "%.2f GB", size);
    }
}

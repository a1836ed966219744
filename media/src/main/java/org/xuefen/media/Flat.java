package org.xuefen.media;

import java.util.LinkedHashMap;
import java.util.Map;

/** What ffprobe prints with {@code -of flat}: {@code streams.stream.0.width=1280}, strings quoted. */
final class Flat {
    /** Far more fields than 64 streams have. */
    private static final int MOST = 20_000;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private boolean overflow;

    synchronized void line(String line) {
        int equals = line.indexOf('=');
        if (fields.size() >= MOST) {
            overflow = true;
        } else if (equals > 0) {
            fields.put(line.substring(0, equals), value(line.substring(equals + 1)));
        }
    }

    synchronized boolean overflowed() {
        return overflow;
    }

    /** The value, or an empty string when it is absent or {@code N/A}. */
    synchronized String text(String key) {
        var value = fields.getOrDefault(key, "");
        return value.equals("N/A") ? "" : value;
    }

    int number(String key, int otherwise) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException absent) {
            return otherwise;
        }
    }

    double decimal(String key) {
        try {
            double value = Double.parseDouble(text(key));
            return Double.isFinite(value) ? value : 0;
        } catch (NumberFormatException absent) {
            return 0;
        }
    }

    private static String value(String raw) {
        if (raw.length() < 2 || raw.charAt(0) != '"') {
            return raw;
        }
        var text = new StringBuilder(raw.length());
        for (int i = 1; i < raw.length() - 1; i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < raw.length() - 1) {
                c = raw.charAt(++i);
                text.append(c == 'n' ? '\n' : c == 'r' ? '\r' : c);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}

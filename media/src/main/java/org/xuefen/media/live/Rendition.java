package org.xuefen.media.live;

import java.util.Locale;
import java.util.Optional;

/** What viewers choose from: the picture as it is sent, a smaller one, the sound alone. */
public enum Rendition {
    HIGH,
    LOW,
    AUDIO;

    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rendition> named(String fileName) {
        for (var each : values()) {
            if (each.fileName().equals(fileName)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}

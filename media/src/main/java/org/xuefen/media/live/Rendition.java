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

    /** Bits a second that are told while nothing has been measured. */
    long leastBits() {
        return switch (this) {
            case HIGH -> 1_500_000;
            case LOW -> 500_000;
            case AUDIO -> 100_000;
        };
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

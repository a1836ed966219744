package org.xuefen.credit.proof;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How heads are signed.
 *
 * @param key the private key itself, PEM or its base64; null: it is in a file
 * @param keyFile where the private key is; null: {@code log.key} in the data folder, made at the first start
 * @param headEvery the least time between two heads that nobody has asked for
 */
@ConfigurationProperties("xuefen.proof")
record ProofSettings(
        @Nullable String key,
        @Nullable Path keyFile,
        @Nullable Duration headEvery) {
    private static final Duration EVERY = Duration.ofMinutes(1);

    Duration every() {
        return headEvery == null ? EVERY : headEvery;
    }
}

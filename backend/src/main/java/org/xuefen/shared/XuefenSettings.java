package org.xuefen.shared;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import java.nio.file.Path;

/**
 * What the whole process is told at start.
 *
 * @param data folder for blobs, index and the embedded database
 * @param publicUrl where people reach it, without a slash at the end; null: the address it listens on
 * @param demo seed the demo organization on first start
 * @param ledger name of the ledger's schema
 * @param proxyHeaders whether a proxy stands in front, whose headers say where a request comes from
 */
@ConfigurationProperties("xuefen")
public record XuefenSettings(
        Path data, @Nullable String publicUrl, boolean demo, String ledger, boolean proxyHeaders) {}

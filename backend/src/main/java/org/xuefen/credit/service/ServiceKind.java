package org.xuefen.credit.service;

import io.micronaut.serde.annotation.Serdeable;
import org.xuefen.shared.Text;

/** A kind of service that points are given for. */
@Serdeable
public record ServiceKind(String code, Text name) {}

package org.xuefen.credit;

import io.micronaut.serde.annotation.Serdeable;

/** What a credit is called under a scheme: 学分 / credit / credits, 学时 / hour / hours. */
@Serdeable
public record CreditUnit(String zh, String one, String many) {}

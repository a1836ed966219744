package org.xuefen.credit.close;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** For anyone who holds a statement, with or without an account: who signed it, and whether there is more to it. */
@Validated
@Controller("/api/v1/statements")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class StatementController {
    private final Statements statements;
    private final Schemes schemes;
    private final Units units;

    StatementController(Statements statements, Schemes schemes, Units units) {
        this.statements = statements;
        this.schemes = schemes;
        this.units = units;
    }

    /**
     * A statement that was signed here.
     *
     * @param number 0 for the close, from 1 on for supplements
     * @param supplements the hashes of those that came after it
     */
    @Serdeable
    record PublicStatement(
            Text unitName,
            Text schemeName,
            int year,
            int number,
            String sha256,
            String keyId,
            String publicKey,
            String signature,
            Instant signedAt,
            List<String> supplements) {}

    /** What was signed under a hash; nothing of whom it is about. */
    @Get("/{sha256}")
    PublicStatement readStatement(@Pattern(regexp = "[0-9a-f]{64}") String sha256) {
        var kept = statements.withHash(sha256).orElseThrow(() -> new Refusal(CreditRefusals.STATEMENT_NOT_FOUND));
        return new PublicStatement(
                units.find(kept.unitId()).map(Unit::name).orElse(Text.of("—", "—")),
                schemes.require(kept.schemeId()).name(),
                kept.year(),
                kept.number(),
                kept.sha256(),
                kept.keyId(),
                kept.publicKey(),
                kept.signature(),
                kept.signedAt(),
                statements.of(kept.schemeId(), kept.year(), kept.unitId()).stream()
                        .filter(later -> later.number() > kept.number())
                        .map(Statements.Kept::sha256)
                        .toList());
    }
}

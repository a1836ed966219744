package org.xuefen.credit.audit;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.xuefen.credit.CreditUnit;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Text;

/** The figures at the top of an audit view, for telling them elsewhere. */
@Singleton
public class AuditFigures {
    private final ScopeFinder scopes;
    private final Totals totals;

    AuditFigures(ScopeFinder scopes, Totals totals) {
        this.scopes = scopes;
        this.totals = totals;
    }

    /** Amounts in thousandths. */
    public record Figures(
            long schemeId,
            long unitId,
            Text unitName,
            Text schemeName,
            CreditUnit unit,
            int year,
            LocalDate today,
            long members,
            long met,
            long onCourse,
            long atRisk,
            long missed,
            long averageMilli,
            long requiredMilli) {}

    /** @throws org.xuefen.shared.Refusal where the caller does not organize it */
    public Figures of(Caller caller, AuditQuery query) {
        var scope = scopes.of(caller, query);
        var all = totals.of(scope).all();
        var rules = scope.version().rules();
        return new Figures(
                scope.scheme().id(),
                scope.unit().id(),
                scope.unit().name(),
                scope.scheme().name(),
                rules.unitName(),
                scope.period().year(),
                scope.today(),
                all.members(),
                all.met(),
                all.onCourse(),
                all.atRisk(),
                all.missed(),
                all.members() == 0 ? 0 : all.countedMilli() / all.members(),
                rules.wholeMilli());
    }
}

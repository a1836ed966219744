package org.xuefen.credit.recalculation;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xuefen.credit.award.EntrySource;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.shared.Text;

/** Recalculations as what adjustments come from. */
@Singleton
class RunSource implements EntrySource {
    private final RunStore runs;
    private final Schemes schemes;

    RunSource(RunStore runs, Schemes schemes) {
        this.runs = runs;
        this.schemes = schemes;
    }

    @Override
    public String kind() {
        return Adjusting.SOURCE;
    }

    @Override
    public Map<Long, Text> titles(Collection<Long> sourceIds) {
        var titles = new HashMap<Long, Text>();
        for (long id : sourceIds) {
            runs.find(id).ifPresent(run -> {
                int number = schemes.version(run.versionId()).number();
                titles.put(
                        id,
                        Text.of(
                                run.year() + " 年按第 " + number + " 版规则重算",
                                run.year() + " computed again by version " + number + " of the rules"));
            });
        }
        return titles;
    }

    /** The entry that was adjusted; it has evidence of its own. */
    @Override
    public Optional<Evidence> evidence(String evidenceKind, long evidenceId) {
        return Optional.empty();
    }
}

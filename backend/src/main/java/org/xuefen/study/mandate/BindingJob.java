package org.xuefen.study.mandate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;

/** Binds the members of a mandate that was issued, a few thousand a transaction; says how far it is. */
@Singleton
class BindingJob implements JobHandler {
    static final String KIND = "study.mandate-bind";

    private final Db db;
    private final MandateStore store;
    private final Audiences audiences;
    private final Binding binding;
    private final Marks marks;
    private final Clock clock;

    BindingJob(Db db, MandateStore store, Audiences audiences, Binding binding, Marks marks, Clock clock) {
        this.db = db;
        this.store = store;
        this.audiences = audiences;
        this.binding = binding;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id, String data) {
        var mandate = store.find(Ids.parse(id)).filter(Mandate::issued).orElse(null);
        if (mandate == null || mandate.boundAt() != null) {
            return;
        }
        var fits = audiences.of(mandate);
        var issuedAt = Objects.requireNonNull(mandate.issuedAt());
        int bound = mandate.bound();
        for (var at = Binding.Place.START; at != null; ) {
            var chunk = binding.bind(mandate, fits, issuedAt, mandate.dueOn(), at);
            bound += chunk.members();
            store.progress(mandate.id(), bound);
            at = chunk.next();
        }
        // Completions that were on their way while their members were being bound.
        marks.mark(mandate, Sql.ALL);
        db.update("update study_mandate set bound_at = ? where id = ?", clock.instant(), mandate.id());
    }
}

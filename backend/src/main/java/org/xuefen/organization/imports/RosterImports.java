package org.xuefen.organization.imports;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Members;
import org.xuefen.organization.NewMember;
import org.xuefen.organization.NewUnit;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.RosterImported;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.organization.imports.ImportRecord.State;
import org.xuefen.organization.imports.UnitCheck.PlannedUnit;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.Refusal;

/** Checks a roster without writing, and imports it as a whole in one transaction, by a job that tells how far it is. */
@Singleton
class RosterImports implements JobHandler {
    static final String KIND = "organization.import";
    private static final int CHUNK = 1_000;

    private final ImportStore store;
    private final Findings findings;
    private final Units units;
    private final Members members;
    private final Accounts accounts;
    private final Industries industries;
    private final Scopes scopes;
    private final OrganizationSettings settings;
    private final Jobs jobs;
    private final ApplicationEventPublisher<RosterImported> events;
    private final Db db;
    private final Clock clock;

    RosterImports(
            ImportStore store,
            Findings findings,
            Units units,
            Members members,
            Accounts accounts,
            Industries industries,
            Scopes scopes,
            OrganizationSettings settings,
            Jobs jobs,
            ApplicationEventPublisher<RosterImported> events,
            Db db,
            Clock clock) {
        this.store = store;
        this.findings = findings;
        this.units = units;
        this.members = members;
        this.accounts = accounts;
        this.industries = industries;
        this.scopes = scopes;
        this.settings = settings;
        this.jobs = jobs;
        this.events = events;
        this.db = db;
        this.clock = clock;
    }

    /** A roster with what it would make; one of the two lists is empty. */
    record Checked(Roster roster, List<PlannedUnit> units, List<NewMember> members) {}

    /** The dry run: reads and checks, and keeps the file if nothing is wrong with it. */
    ImportRecord check(Caller caller, RosterKind kind, long unitId, String fileName, byte[] file) {
        var target = scopes.requireUnit(caller, unitId);
        var checked = check(kind, target, file);
        var roster = checked.roster();
        var record = new ImportRecord(
                Ids.next(),
                caller.memberId(),
                unitId,
                kind,
                fileName,
                State.CHECKED,
                roster.rows().size(),
                0,
                roster.problems(),
                findings.write(roster.findings()),
                clock.instant(),
                null,
                false);
        store.save(record, file);
        return record;
    }

    private Checked check(RosterKind kind, Unit target, byte[] file) {
        var roster = new Roster(kind, file);
        var known = new KnownInDatabase(
                db, units, accounts, target, units.root(target.id()).id());
        return switch (kind) {
            case UNITS -> new Checked(roster, new UnitCheck(roster, known, target).run(), List.of());
            case MEMBERS -> {
                var today = settings.dayOf(clock.instant());
                yield new Checked(roster, List.of(), new MemberCheck(roster, known, industries, target, today).run());
            }
        };
    }

    ImportRecord require(Caller caller, long id) {
        return store.find(id)
                .filter(record -> record.ownerId() == caller.memberId())
                .orElseThrow(() -> new Refusal(ImportRefusals.IMPORT_NOT_FOUND));
    }

    /** Queues a checked roster without problems. */
    @Transactional
    public ImportRecord start(Caller caller, long id) {
        var record = require(caller, id);
        scopes.requireUnit(caller, record.unitId());
        if (record.problems() > 0) {
            throw new Refusal(ImportRefusals.IMPORT_HAS_PROBLEMS, record.problems());
        }
        if (!store.change(id, State.CHECKED, State.QUEUED)) {
            throw new Refusal(ImportRefusals.IMPORT_NOT_READY);
        }
        jobs.enqueue(KIND, Ids.text(id), "");
        return require(caller, id);
    }

    /** Takes an import back that has not ended; nothing of it stays. */
    @Transactional
    public void cancel(Caller caller, long id) {
        var record = require(caller, id);
        if (record.state() == State.DONE) {
            throw new Refusal(ImportRefusals.IMPORT_NOT_READY);
        }
        jobs.cancel(KIND, Ids.text(id));
        store.end(id, State.CANCELLED);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Run again after a crash it finds itself running, and nothing imported: all was one transaction. */
    @Override
    public void run(String idText, String data) {
        long id = Ids.parse(idText);
        var record = store.find(id).orElse(null);
        if (record == null || (record.state() == State.QUEUED && !store.change(id, State.QUEUED, State.RUNNING))) {
            return;
        }
        if (record.state() != State.QUEUED && record.state() != State.RUNNING) {
            return;
        }
        var checked = check(record.kind(), units.require(record.unitId()), store.file(id));
        var roster = checked.roster();
        if (roster.problems() > 0) {
            back(record, roster);
            return;
        }
        try {
            write(record, checked);
        } catch (Cancelled cancelled) {
            // Rolled back; whoever cancelled has marked it so.
        } catch (Refusal changed) {
            // Someone took a number or closed a unit between check and write: check again and say so.
            var again = check(record.kind(), units.require(record.unitId()), store.file(id))
                    .roster();
            back(record, again);
        }
    }

    @Override
    public void gaveUp(String id, String data, Throwable cause) {
        store.change(Ids.parse(id), State.RUNNING, State.CHECKED);
    }

    /** Nothing came in; the file is as good as newly checked. */
    private void back(ImportRecord record, Roster roster) {
        store.found(record.id(), Math.max(1, roster.problems()), findings.write(roster.findings()));
        publish(record, 0);
    }

    private void publish(ImportRecord record, int rows) {
        events.publishEvent(
                new RosterImported(record.id(), record.ownerId(), record.unitId(), record.fileName(), rows));
    }

    @Transactional
    void write(ImportRecord record, Checked checked) {
        long id = record.id();
        if (checked.units().isEmpty()) {
            writeMembers(id, checked.members());
        } else {
            writeUnits(id, checked.units());
        }
        if (!store.change(id, State.RUNNING, State.DONE)) {
            throw new Cancelled();
        }
        store.end(id, State.DONE);
        publish(record, record.rowsTotal());
    }

    private void writeUnits(long id, List<PlannedUnit> planned) {
        var ids = new HashMap<String, Long>();
        int done = 0;
        for (var unit : planned) {
            Long parent = unit.parent() == null ? unit.parentId() : ids.get(unit.parent());
            ids.put(unit.code(), units.create(new NewUnit(parent, unit.name(), unit.kind(), unit.code())));
            if (++done % 100 == 0 || done == planned.size()) {
                progress(id, done);
            }
        }
    }

    private void writeMembers(long id, List<NewMember> planned) {
        for (int from = 0; from < planned.size(); from += CHUNK) {
            int to = Math.min(from + CHUNK, planned.size());
            store.admitted(id, members.createAll(planned.subList(from, to)));
            progress(id, to);
        }
    }

    private void progress(long id, int done) {
        if (!store.progress(id, done)) {
            throw new Cancelled();
        }
    }

    private static final class Cancelled extends RuntimeException {
        Cancelled() {
            super("cancelled", null, false, false);
        }
    }
}

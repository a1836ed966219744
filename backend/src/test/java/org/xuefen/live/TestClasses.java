package org.xuefen.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xuefen.app.XuefenApp;
import org.xuefen.identity.Role;
import org.xuefen.organization.TestOrganization;
import org.xuefen.shared.Text;

/** An organization with a trainer, two units with a member each, and classes planned for it. */
public final class TestClasses {
    private final XuefenApp app;
    private final TestOrganization organization;
    public final long north;
    public final long south;
    public final long trainer;
    public final long northerner;
    public final long southerner;

    public TestClasses(XuefenApp app) {
        this.app = app;
        organization = new TestOrganization(app);
        north = organization.unit(organization.root(), "北站");
        south = organization.unit(organization.root(), "南站");
        trainer = organization.member(organization.root(), Role.TRAINER);
        northerner = organization.member(north);
        southerner = organization.member(south);
    }

    public TestOrganization organization() {
        return organization;
    }

    public Instant now() {
        return app.bean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** For the members of a unit, an hour long. */
    public ClassDraft draft(long unitId, Instant from) {
        return draft(unitId, from, Duration.ofHours(1), null);
    }

    public ClassDraft draft(long unitId, Instant from, Duration length, Integer capacity) {
        return new ClassDraft(
                unitId,
                Text.of("急救课", "First aid"),
                Text.of("摔倒之后的前十分钟", "The first ten minutes after a fall"),
                from,
                from.plus(length),
                15,
                null,
                0,
                capacity,
                List.of(new ClassDraft.Host(trainer, LiveRole.PRESENTER)),
                List.of(new ClassDraft.Audience(unitId, null, null)),
                List.of());
    }

    public long plan(ClassDraft draft) {
        return app.bean(LivePlans.class).plan(trainer, draft, ClassRepeat.once()).getFirst();
    }

    /** As the page sends it. */
    public Map<String, Object> form(long unitId, Instant from) {
        var form = new HashMap<String, Object>();
        form.put("unitId", Long.toString(unitId));
        form.put("title", Map.of("zh", "急救课", "en", "First aid"));
        form.put("summary", Map.of("zh", "", "en", "Bring gloves; and a bandage, please"));
        form.put("startsAt", from.toString());
        form.put("endsAt", from.plus(Duration.ofHours(1)).toString());
        form.put("lobbyMinutes", 15);
        form.put("hosts", List.of(Map.of("accountId", Long.toString(trainer), "presents", true)));
        form.put("audience", List.of(Map.of("unitId", Long.toString(unitId))));
        form.put("before", List.of());
        return form;
    }
}

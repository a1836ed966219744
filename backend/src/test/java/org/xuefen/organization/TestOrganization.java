package org.xuefen.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xuefen.app.XuefenApp;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.shared.Text;

/** An organization of its own for a test: a root, units beneath it, members whose password the app's client knows. */
public final class TestOrganization {
    private final XuefenApp app;
    private final long root;

    public TestOrganization(XuefenApp app) {
        this.app = app;
        var number = XuefenApp.serial();
        root = unit(null, "联合会" + number);
    }

    public long root() {
        return root;
    }

    public long unit(@Nullable Long parent, String name) {
        return app.bean(Units.class).create(new NewUnit(parent, Text.of(name, ""), "union", null));
    }

    public long member(long unitId, Role... roles) {
        var number = "T" + XuefenApp.serial();
        var member = new NewMember("学员" + number, null, null, XuefenApp.PASSWORD, "en", unitId, null, number, null);
        long id = app.bean(Members.class).create(member);
        for (var role : roles) {
            app.bean(Accounts.class).grant(id, role, null, null);
        }
        return id;
    }

    /** A member who joined on an earlier day. */
    public long memberSince(long unitId, LocalDate joined) {
        var number = "T" + XuefenApp.serial();
        return app.bean(Members.class)
                .create(new NewMember(
                        "学员" + number, null, null, XuefenApp.PASSWORD, "en", unitId, null, number, joined));
    }

    /** A member of the root who organizes that unit. */
    public long organizer(long unitId) {
        long id = member(root);
        app.bean(Accounts.class).grant(id, Role.ORGANIZER, unitId, null);
        return id;
    }
}

package org.xuefen.credit.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.catalogue.CreditCategories;
import org.xuefen.credit.Adoption;
import org.xuefen.credit.Studying;
import org.xuefen.identity.Role;
import org.xuefen.organization.Members;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.ServerClock;

/** Whom a scheme applies to follows the tree, and one that can't be read keeps to itself. */
@ExtendWith(AppExtension.class)
class SchemesIT {
    private final XuefenApp app;
    private final Schemes schemes;
    private final Studying study;

    SchemesIT(XuefenApp app) {
        this.app = app;
        schemes = app.bean(Schemes.class);
        study = new Studying(app);
    }

    @Test
    void aSchemeMovesWithTheUnitItWasGivenTo() {
        var organization = study.organization();
        var units = app.bean(Units.class);
        var clock = app.bean(Clock.class);
        long north = organization.unit(organization.root(), "北区");
        long south = organization.unit(organization.root(), "南区");
        long station = organization.unit(north, "站");
        long member = organization.member(station);
        long own = app.bean(Adoption.class)
                .adopt("party-member-training", station, app.today().withDayOfYear(1), 1);
        var before = clock.instant();
        ServerClock.at(before.plus(Duration.ofMinutes(1)), () -> units.move(station, south));

        var after = before.plus(Duration.ofMinutes(2));
        var members = app.bean(Members.class);
        var now = members.at(member, after).orElseThrow().unitPath();
        assertThat(now).startsWith(units.require(south).path());
        assertThat(schemes.applicable(now, after).orElseThrow().schemeId()).isEqualTo(own);
        assertThat(app.bean(Assignments.class).inForce(app.today()))
                .contains(new Assigned(own, units.require(station).path()));

        // what happened before the move is still judged by where the member stood then
        var then = members.at(member, before).orElseThrow().unitPath();
        assertThat(then).startsWith(units.require(north).path());
        assertThat(schemes.applicable(then, before).orElseThrow().schemeId()).isEqualTo(own);
    }

    @Test
    void theDeepestSchemeOnThePathDecides() {
        var organization = study.organization();
        long north = organization.unit(organization.root(), "北区");
        var clock = app.bean(Clock.class);
        long own = app.bean(Adoption.class)
                .adopt("party-member-training", north, app.today().withDayOfYear(1), 1);
        var units = app.bean(Units.class);
        assertThat(schemes.applicable(units.require(north).path(), clock.instant())
                        .orElseThrow()
                        .schemeId())
                .isEqualTo(own);
        assertThat(schemes.applicable(units.require(organization.root()).path(), clock.instant())
                        .orElseThrow()
                        .schemeId())
                .isNotEqualTo(own);
    }

    @Test
    void aFirstDayNoCalendarOfOursReachesIsRefused() {
        var organization = study.organization();
        var organizer = app.as(organization.organizer(organization.root()));
        for (var day : List.of("0001-01-01", "1999-12-31", "9999-12-31")) {
            var request = Map.of("preset", "party-member-training", "unitId", "" + organization.root(), "from", day);
            assertThat(organizer.post("/api/v1/schemes", request).code()).isEqualTo("credit.scheme-from-out-of-range");
        }
        assertThat(app.bean(Assignments.class).inForce(app.today())).isNotEmpty();
    }

    @Test
    void aVersionThatCannotBeReadIsLeftOutAndHarmsNoOther() {
        var broken = new Studying(app, null);
        long scheme = broken.adopt("party-member-training");
        var db = app.bean(Db.class);
        db.update("update credit_scheme_version set rules = '{' where scheme_id = ?", scheme);
        try {
            assertThatThrownBy(() -> schemes.versionsOf(scheme)).isInstanceOf(UnreadableRules.class);
            assertThat(schemes.all())
                    .extracting(Scheme::id)
                    .doesNotContain(scheme)
                    .isNotEmpty();
            assertThat(app.bean(CreditCategories.class).all()).isNotEmpty();
            assertThat(app.as(Role.TRAINER).get("/api/v1/course-categories").status())
                    .isEqualTo(200);
        } finally {
            db.update("delete from credit_assignment where scheme_id = ?", scheme);
            db.update("delete from credit_scheme_version where scheme_id = ?", scheme);
            db.update("delete from credit_scheme where id = ?", scheme);
        }
    }

    @Test
    void whoIsAuditedBySchemeDoesNotChooseIt() {
        var organization = study.organization();
        long branch = organization.unit(organization.root(), "支部");
        var own = app.as(organization.organizer(branch));
        var above = app.as(organization.organizer(organization.root()));
        var adoption = Map.of(
                "preset", "party-member-training",
                "unitId", Long.toString(branch),
                "from", app.today().toString());
        assertThat(own.post("/api/v1/schemes", adoption).code()).isEqualTo("credit.scheme-from-above");
        assertThat(above.post("/api/v1/schemes", adoption).status()).isEqualTo(201);
    }
}

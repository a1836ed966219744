package org.xuefen.credit.standing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.xuefen.credit.Adoption;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.organization.Units;

/** The door to adopting a scheme. */
@Singleton
class Enrolling implements Adoption {
    private final Schemes schemes;
    private final Units units;
    private final Roll roll;

    Enrolling(Schemes schemes, Units units, Roll roll) {
        this.schemes = schemes;
        this.units = units;
        this.roll = roll;
    }

    @Override
    public long adopt(String preset, long unitId, LocalDate from, long actorId) {
        return schemes.adopt(preset, units.require(unitId), from, actorId);
    }

    @Override
    public void enrol() {
        roll.run();
    }
}

package org.xuefen.credit.scheme;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Members;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Units;
import org.xuefen.shared.Refusal;

/** Who may see schemes and who writes them. */
@Singleton
public class SchemeRights {
    private final Schemes schemes;
    private final Units units;
    private final Members members;
    private final Scopes scopes;

    SchemeRights(Schemes schemes, Units units, Members members, Scopes scopes) {
        this.schemes = schemes;
        this.units = units;
        this.members = members;
        this.scopes = scopes;
    }

    /** The organizations of what the caller organizes and of where they belong. */
    List<Long> roots(Caller caller) {
        var paths = Stream.concat(
                scopes.pathsOf(caller).stream(),
                members.find(caller.memberId()).map(member -> member.unitPath()).stream());
        return paths.map(path -> Long.parseLong(path.substring(1, path.indexOf('/', 1))))
                .distinct()
                .filter(id -> units.find(id).isPresent())
                .toList();
    }

    /** @throws Refusal {@code credit.scheme-not-found} for one of another organization */
    Scheme require(Caller caller, long id) {
        var scheme = schemes.require(id);
        if (!roots(caller).contains(scheme.rootUnitId())) {
            throw new Refusal(CreditRefusals.SCHEME_NOT_FOUND);
        }
        return scheme;
    }

    boolean writes(Caller caller, long rootUnitId) {
        return scopes.pathsOf(caller).contains("/" + rootUnitId + "/");
    }

    /** A scheme of an organization the caller organizes all of. @throws Refusal {@code credit.scheme-not-yours} */
    public Scheme requireWriter(Caller caller, long id) {
        var scheme = require(caller, id);
        requireWriterOf(caller, scheme.rootUnitId());
        return scheme;
    }

    void requireWriterOf(Caller caller, long rootUnitId) {
        if (!writes(caller, rootUnitId)) {
            throw new Refusal(CreditRefusals.SCHEME_NOT_YOURS);
        }
    }
}

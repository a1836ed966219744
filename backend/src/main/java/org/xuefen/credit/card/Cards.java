package org.xuefen.credit.card;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.certificate.CreditSecrets;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Industry;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** Shows cards and says what a scanned one is worth. */
@Singleton
class Cards {
    private final Members members;
    private final Units units;
    private final Industries industries;
    private final Scopes scopes;
    private final CreditSecrets secrets;
    private final Clock clock;

    Cards(Members members, Units units, Industries industries, Scopes scopes, CreditSecrets secrets, Clock clock) {
        this.members = members;
        this.units = units;
        this.industries = industries;
        this.scopes = scopes;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @throws Refusal {@code credit.card-inactive} */
    CardView of(long memberId) {
        var member = members.find(memberId)
                .filter(Member::active)
                .orElseThrow(() -> new Refusal(CreditRefusals.CARD_INACTIVE));
        var unit = units.require(member.unitId());
        var now = clock.instant();
        var codes = new CardCode(secrets.card());
        return new CardView(
                member.name(),
                member.memberNo(),
                units.root(unit.id()).name(),
                unit.name(),
                industry(member).orElse(null),
                member.joined(),
                codes.of(memberId, now),
                codes.until(now),
                now);
    }

    CardVerdict check(Caller caller, String code) {
        var now = clock.instant();
        var found = new CardCode(secrets.card()).member(code, now);
        var member = found.isEmpty()
                ? Optional.<Member>empty()
                : members.find(found.getAsLong()).filter(Member::active);
        var holder = member.filter(each -> sees(caller, each)).map(this::holder);
        return new CardVerdict(member.isPresent(), now, holder.orElse(null));
    }

    private boolean sees(Caller caller, Member member) {
        boolean organizes = caller.has(Role.ORGANIZER) || caller.has(Role.ADMINISTRATOR);
        return organizes && scopes.reaches(caller, member.id());
    }

    private CardVerdict.Holder holder(Member member) {
        return new CardVerdict.Holder(
                Ids.text(member.id()),
                member.name(),
                member.memberNo(),
                units.require(member.unitId()).name(),
                member.joined());
    }

    private Optional<Text> industry(Member member) {
        return Optional.ofNullable(member.industry()).flatMap(industries::find).map(Cards::name);
    }

    private static Text name(Industry industry) {
        return Text.of(industry.nameZh(), industry.nameEn());
    }
}

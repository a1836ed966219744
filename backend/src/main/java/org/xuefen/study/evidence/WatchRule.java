package org.xuefen.study.evidence;

/**
 * The rule of watch evidence (domain.md, invariant 7).
 *
 * <p>A played stretch costs wall time: its length ÷ its speed. It is paid from the member's unspent wall time between the
 * opening of the player (or {@code backlogMillis} ago, whichever is later) and now, first where the player says it happened,
 * then, when the player's clock has drifted or slept, from the latest unspent time. What another source has spent where the
 * player says it happened is not paid from elsewhere. Since every wall millisecond is spent at most once and buys at most
 * {@code maxRateMilli} ÷ 1000 media milliseconds, counted media ≤ wall × allowed speed holds whatever is claimed.
 *
 * @param maxRateMilli the highest speed that counts, thousandths
 * @param backlogMillis how long a report may wait for the network
 * @param jitterMillis a shortfall this small is forgiven while the allowed speed has room for it, and clocks of two devices may
 *     differ by it; it is never money: the bound above is not touched
 */
public record WatchRule(int maxRateMilli, long backlogMillis, long jitterMillis) {
    /** Accepts a beat that reached the server at {@code now}; a replay gives the same desk. */
    public Desk accept(Desk desk, Player player, Beat beat, long now) {
        if (desk.hasSeen(player.source(), beat.seq())) {
            return desk;
        }
        long windowStart = Math.max(player.openedAt(), now - backlogMillis);
        var result = desk.saw(player.source(), beat.seq()).with(desk.claims().since(now - backlogMillis));
        var watched = result.item(player.contentId())
                .at(Math.clamp(beat.position(), 0, player.durationMillis()), beat.ended(), now);
        result = result.with(player.contentId(), watched);
        var elsewhere = result.claims().others(player.source());
        for (var played : beat.played()) {
            result = accept(result, player, played, elsewhere, windowStart, now);
        }
        return result;
    }

    private Desk accept(
            Desk desk, Player player, Beat.Played played, IntervalSet elsewhere, long windowStart, long now) {
        long from = Math.clamp(played.from(), 0, player.durationMillis());
        long to = Math.clamp(played.to(), 0, player.durationMillis());
        var stretch = IntervalSet.of(from, to);
        var watched = desk.item(player.contentId());
        if (stretch.isEmpty()) {
            return desk;
        }
        if (!played.visible()) {
            return desk.with(player.contentId(), watched.pass(stretch, Reason.HIDDEN));
        }
        if (played.rateMilli() <= 0 || played.rateMilli() > maxRateMilli) {
            return desk.with(player.contentId(), watched.pass(stretch, Reason.TOO_FAST));
        }
        if (!watched.accepts(stretch)) {
            return desk.with(player.contentId(), watched.pass(stretch, Reason.SCATTERED));
        }
        long length = to - from;
        long price = Math.ceilDiv(length * 1000, played.rateMilli());
        var payment = pay(desk.claims(), elsewhere, player, played.since(), price, windowStart, now);
        long paid = payment.spent().measure();
        boolean forgiven = price - paid <= jitterMillis && length <= paid * maxRateMilli / 1000;
        long bought = forgiven ? length : Math.min(length, paid * played.rateMilli() / 1000);
        watched = watched.count(IntervalSet.of(from, from + bought), played.rateMilli(), paid)
                .pass(IntervalSet.of(from + bought, to), payment.why());
        return desk.with(desk.claims().with(player.source(), payment.spent())).with(player.contentId(), watched);
    }

    /** The wall time found for a stretch, and why there was no more. */
    private record Payment(IntervalSet spent, Reason why) {}

    private Payment pay(
            Claims claims, IntervalSet others, Player player, long since, long price, long windowStart, long now) {
        long latestStart = now - player.openedAt();
        long begun = player.openedAt() + Math.clamp(since, 0, Math.max(0, latestStart));
        var said = IntervalSet.of(begun, begun + price);
        var free = claims.free(windowStart, now);
        var spent = free.intersect(said);
        long elsewhere = said.intersect(others).measure();
        long missing = price - spent.measure() - (elsewhere > jitterMillis ? elsewhere : 0);
        if (missing > 0) {
            spent = spent.union(free.subtract(said).latest(missing));
        }
        if (elsewhere > jitterMillis) {
            return new Payment(spent, Reason.ELSEWHERE);
        }
        return new Payment(spent, begun + price < windowStart ? Reason.LATE : Reason.TOO_FAST);
    }
}

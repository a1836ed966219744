package org.xuefen.identity.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.xuefen.identity.RequestLimit;
import org.xuefen.identity.Usernames;

/**
 * How often one may try a secret: per account and address, so that a stranger elsewhere can't lock someone out; per
 * account, against many addresses; per address, against many accounts. Successes don't count, or a classroom behind one
 * address would lock itself out.
 */
@Singleton
class LoginLimit implements RequestLimit {
    static final int PER_ACCOUNT_AND_ADDRESS = 10;
    static final int PER_ACCOUNT = 100;
    static final int PER_ADDRESS = 200;

    private final Attempts attempts;
    private final Addresses addresses;

    LoginLimit(Attempts attempts, Addresses addresses) {
        this.attempts = attempts;
        this.addresses = addresses;
    }

    private record Counted(String key, int limit) {}

    /** A try that was let through. */
    final class Pass {
        private final List<Counted> counted;

        private Pass(List<Counted> counted) {
            this.counted = counted;
        }

        /** The right secret: what was tried before for this account from here is forgotten. */
        void succeeded() {
            attempts.forget(counted.getFirst().key());
            counted.stream().skip(1).forEach(each -> attempts.forgive(each.key()));
        }
    }

    /**
     * Counts a try, the narrowest first: what that refuses is not held against the account, so that one address can't
     * lock its owner out.
     *
     * @throws org.xuefen.shared.Refusal {@code identity.too-many-attempts}
     */
    Pass admit(HttpRequest<?> request, String account) {
        var address = addresses.of(request);
        var name = Usernames.normal(account);
        var counted = List.of(
                new Counted("both " + name + " " + address, PER_ACCOUNT_AND_ADDRESS),
                new Counted("address " + address, PER_ADDRESS),
                new Counted("account " + name, PER_ACCOUNT));
        counted.forEach(each -> {
            attempts.count(each.key());
            attempts.require(each.key(), each.limit());
        });
        return new Pass(counted);
    }

    @Override
    public void admitRequest(HttpRequest<?> request, String what, int limit) {
        var key = what + " " + addresses.of(request);
        attempts.count(key);
        attempts.require(key, limit);
    }

    /** Admits a try of a secret as {@link #admitRequest}; one that turns out to be right does not count. */
    <T> T admitSecret(HttpRequest<?> request, String what, int limit, Supplier<T> use) {
        admitRequest(request, what, limit);
        T used = use.get();
        attempts.forgive(what + " " + addresses.of(request));
        return used;
    }
}

package org.xuefen.identity;

/**
 * Sessions of an account hold no longer: signed out, revoked, of an earlier password, of an account that was deactivated. Heard
 * in the same transaction.
 *
 * @param one the session that ended; 0: all of them
 * @param spared of all of them, the one that stays; 0: none
 */
public record SessionsEnded(long accountId, long one, long spared) {
    public static SessionsEnded one(long accountId, long sessionId) {
        return new SessionsEnded(accountId, sessionId, 0);
    }

    public static SessionsEnded allBut(long accountId, long spared) {
        return new SessionsEnded(accountId, 0, spared);
    }

    public static SessionsEnded all(long accountId) {
        return new SessionsEnded(accountId, 0, 0);
    }

    public boolean everything() {
        return one == 0 && spared == 0;
    }

    public boolean ends(long accountId, long sessionId) {
        if (accountId != this.accountId) {
            return false;
        }
        return one == 0 ? everything() || sessionId != spared : sessionId == one;
    }
}

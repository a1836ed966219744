package org.xuefen.live;

import org.xuefen.identity.SessionsEnded;

/** {@link SessionsEnded}, committed, as every server hears of it: what was opened with these sessions is closed. */
public record SignedOut(SessionsEnded sessions) {}

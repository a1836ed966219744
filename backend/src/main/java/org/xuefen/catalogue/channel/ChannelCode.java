package org.xuefen.catalogue.channel;

import java.util.Locale;

/** The code a new channel gets: its English name made fit for an address. */
final class ChannelCode {
    private static final int LONGEST = 32;

    private ChannelCode() {}

    /** The n-th choice: road-safety, road-safety-2, …; channel, channel-2, … where the name has no Latin letters. */
    static String of(String name, int n) {
        var letters =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+", "");
        var cut = letters.substring(0, Math.min(LONGEST, letters.length())).replaceAll("-+$", "");
        var stem = cut.length() < 2 ? "channel" : cut;
        return n == 1 ? stem : stem + "-" + n;
    }
}

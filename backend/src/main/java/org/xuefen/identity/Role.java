package org.xuefen.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may do. Everyone who signs in is a member. */
public enum Role {
    MEMBER,
    TRAINER,
    REVIEWER,
    ORGANIZER,
    ADMINISTRATOR;

    /** As one column holds them: names with commas between. */
    public static String join(Collection<Role> roles) {
        return EnumSet.copyOf(roles).stream().map(Role::name).collect(Collectors.joining(","));
    }

    public static Set<Role> split(String joined) {
        return Arrays.stream(joined.split(","))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}

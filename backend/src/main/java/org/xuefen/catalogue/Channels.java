package org.xuefen.catalogue;

import java.util.List;
import java.util.Optional;

/** The channels, in the order they are shown. */
public interface Channels {
    List<Channel> all();

    Optional<Channel> find(String code);
}

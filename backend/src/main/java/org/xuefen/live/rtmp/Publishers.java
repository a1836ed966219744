package org.xuefen.live.rtmp;

import java.util.Optional;

/** Asked about each publisher. */
public interface Publishers {
    /** Someone who publishes; told when they are not wanted any more. */
    interface Connection {
        void close();
    }

    /** Where a publisher's picture goes. */
    interface Publishing {
        /** A piece of FLV. False when no more is taken. */
        boolean flv(byte[] bytes);

        /** They went. */
        void ended();
    }

    /** Opens the key or refuses it, by an empty answer. Called on a thread that may wait. */
    Optional<Publishing> publish(String key, Connection connection);
}

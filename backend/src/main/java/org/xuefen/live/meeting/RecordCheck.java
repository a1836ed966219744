package org.xuefen.live.meeting;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How the record of a meeting fares with its supplements.
 *
 * @param intact each text is the one its hash is of
 * @param signed a key that this log has published signed each
 * @param logged this log had the heads they name
 * @param attached every attachment is what was handed in
 */
@Serdeable
record RecordCheck(boolean holds, boolean intact, boolean signed, boolean logged, boolean attached) {}

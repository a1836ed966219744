package org.xuefen.live.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A point of an agenda.
 *
 * @param speakerId an account, or none
 * @param speaker a guest without one, by name; empty with an account or with nobody
 */
record Point(String title, @Nullable Long speakerId, String speaker, int minutes) {}

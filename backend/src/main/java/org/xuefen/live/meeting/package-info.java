/**
 * Meetings with a record: a class of the plan that has an agenda, sign-in, minutes, resolutions with votes, and attachments,
 * closed into one signed file. Owns all of these and what was signed; refuses every change after the closing: a correction is a
 * further signed paper that names the first. Who voted what in a secret ballot is stored nowhere.
 */
@NullMarked
package org.xuefen.live.meeting;

import org.jspecify.annotations.NullMarked;

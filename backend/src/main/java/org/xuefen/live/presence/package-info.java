/**
 * Who was there. Owns intervals of attendance, random checks and their responses, make-ups, and the frozen evidence a credit
 * rests on. Time is the server's; what is counted is claimed through {@code study.TimeClaims}, so that two classes at once count
 * once. Refuses to know what a credit is: the policy comes from whoever knows schemes.
 */
@NullMarked
package org.xuefen.live.presence;

import org.jspecify.annotations.NullMarked;

/**
 * Schemes to begin from, as data. They follow published rules as each names them; an organization adopts one as its own
 * data, edits it and answers for it. It refuses to be legal advice: many of the rules are known from copies.
 */
@NullMarked
package org.xuefen.credit.presets;

import org.jspecify.annotations.NullMarked;

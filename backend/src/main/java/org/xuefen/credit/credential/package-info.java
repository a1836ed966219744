/**
 * Verifiable credentials: canonical form, signatures, status lists, and the check of files of anyone's. Plain Java on
 * bytes and JSON, with the clock passed in: no SQL, no HTTP. It refuses to fetch anything, ever; what would have to be
 * fetched is said to be unchecked.
 */
@NullMarked
package org.xuefen.credit.credential;

import org.jspecify.annotations.NullMarked;

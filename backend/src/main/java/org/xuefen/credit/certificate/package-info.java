/**
 * Certificates: designs, issuing from the ledger, numbered editions that never change, their state, links for strangers,
 * paper and credentials. It reads the ledger and never writes it. It refuses to date a certificate
 * anew, to bring back a revoked one, and to show strangers a name its holder has not allowed.
 */
@NullMarked
package org.xuefen.credit.certificate;

import org.jspecify.annotations.NullMarked;

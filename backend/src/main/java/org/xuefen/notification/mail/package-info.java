/** Mail over SMTP, sent by a persistent job with retries. */
@NullMarked
package org.xuefen.notification.mail;

import org.jspecify.annotations.NullMarked;

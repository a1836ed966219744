/**
 * Telling people things: an inbox in the application for everyone, and mail where a server for it is set and the person
 * has an address and did not decline. It refuses to know what it tells: a kind, its arguments and a link come from the
 * domain that speaks, the words from {@code messages/notification_zh.properties} and {@code _en}.
 */
@NullMarked
package org.xuefen.notification;

import org.jspecify.annotations.NullMarked;

/**
 * The demo organization: a dozen courses with drawn videos, two hundred members and a year of history, all made through
 * the doors that everyone uses. Only a start with {@code xuefen.demo} runs it; a production start has none of this.
 */
@NullMarked
package org.xuefen.app.demo;

import org.jspecify.annotations.NullMarked;

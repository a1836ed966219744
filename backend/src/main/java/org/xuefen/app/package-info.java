/**
 * The process: settings, embedded database, migrations, boot and clean stop, the pages, and what is composed of several
 * domains (home). Nothing is to its right.
 */
@NullMarked
package org.xuefen.app;

import org.jspecify.annotations.NullMarked;

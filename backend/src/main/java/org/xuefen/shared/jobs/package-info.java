/** The job queue on db-scheduler. */
@NullMarked
package org.xuefen.shared.jobs;

import org.jspecify.annotations.NullMarked;

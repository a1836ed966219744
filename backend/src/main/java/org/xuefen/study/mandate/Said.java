package org.xuefen.study.mandate;

import java.time.LocalDate;
import java.util.List;
import org.xuefen.shared.Text;

/**
 * One thing a message says.
 *
 * @param courses their titles
 * @param unit who requires it
 */
record Said(Mandate mandate, Occasion occasion, LocalDate dueOn, List<Text> courses, Text unit) {}

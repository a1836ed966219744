package org.xuefen.credit.audit;

import io.micronaut.serde.annotation.Serdeable;
import org.xuefen.shared.Text;

/**
 * A line of the tree.
 *
 * @param direct not a unit but the members that belong to the unit itself and to none beneath it
 * @param expandable whether there are units beneath
 */
@Serdeable
record AuditUnitRow(String unitId, Text name, String kind, boolean direct, boolean expandable, AuditCounts counts) {}

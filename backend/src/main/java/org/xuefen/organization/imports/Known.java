package org.xuefen.organization.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuefen.organization.Unit;
import org.xuefen.organization.UnitKind;

/** What the database holds already, as far as a check needs it. */
interface Known {
    /** Open units of the subtree imported into, by number. */
    Map<String, Unit> unitsByCode(Collection<String> codes);

    /** Open units of the subtree imported into, by name in either language. */
    Map<String, List<Unit>> unitsByName(Collection<String> names);

    /** Those of the numbers that a unit of the organization has, wherever it stands and even if closed. */
    Set<String> takenUnitCodes(Collection<String> codes);

    Set<String> takenMemberNumbers(Collection<String> numbers);

    /** In lower case. */
    Set<String> takenUsernames(Collection<String> usernames);

    List<UnitKind> kinds();
}

package org.xuefen.organization;

import java.util.List;

/**
 * Who these members are, where they belong or what post they hold has changed: let in, edited, moved, deactivated or back,
 * given a post or relieved of one. Heard in the changing transaction.
 */
public record MembersChanged(List<Long> memberIds) {}

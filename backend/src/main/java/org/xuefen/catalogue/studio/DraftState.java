package org.xuefen.catalogue.studio;

/** Where a draft is on its way to a revision. */
enum DraftState {
    EDITING,
    IN_REVIEW,
    /** Back from review with a reason, to be edited. */
    RETURNED
}

package org.xuefen.catalogue;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why the catalogue says no. */
public enum CatalogueRefusals implements RefusalCode {
    COURSE_NOT_FOUND(HttpStatus.NOT_FOUND),
    ITEM_NOT_FOUND(HttpStatus.NOT_FOUND),
    CHANNEL_NOT_FOUND(HttpStatus.NOT_FOUND),
    COPY_NOT_FOUND(HttpStatus.NOT_FOUND),
    IMPORT_NOT_FOUND(HttpStatus.NOT_FOUND),
    VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    DRAFT_CHANGED(HttpStatus.PRECONDITION_FAILED),
    ARTICLE_CHANGED(HttpStatus.PRECONDITION_FAILED),
    IN_REVIEW(HttpStatus.CONFLICT),
    NOT_IN_REVIEW(HttpStatus.CONFLICT),
    REVIEW_OUTDATED(HttpStatus.PRECONDITION_FAILED),
    OWN_COURSE(HttpStatus.FORBIDDEN),
    NOT_PUBLISHABLE(HttpStatus.CONFLICT),
    NOT_PUBLISHED(HttpStatus.CONFLICT),
    PUBLISHED(HttpStatus.CONFLICT),
    FOREIGN_ITEM(HttpStatus.UNPROCESSABLE_ENTITY),
    TITLE_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    INDUSTRY_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY),
    CATEGORY_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY),
    CHANNELS_CHANGED(HttpStatus.CONFLICT),
    CHANNEL_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY),
    VIDEO_NOT_YOURS(HttpStatus.UNPROCESSABLE_ENTITY),
    TOO_MANY_ITEMS(HttpStatus.UNPROCESSABLE_ENTITY),
    ARTICLE_TOO_LONG(HttpStatus.UNPROCESSABLE_ENTITY),
    IMPORT_EMPTY(HttpStatus.UNPROCESSABLE_ENTITY),
    IMPORT_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    IMPORT_DAMAGED(HttpStatus.UNPROCESSABLE_ENTITY),
    IMPORT_NOT_TSV(HttpStatus.UNPROCESSABLE_ENTITY),
    IMPORT_RUNNING(HttpStatus.CONFLICT);

    private final HttpStatus status;

    CatalogueRefusals(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String domain() {
        return "catalogue";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}

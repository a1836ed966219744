package org.xuefen.discovery.search;

import java.util.List;

/** Names of the index's fields. {@link CourseIndex#VERSION} is raised when they or their analysis change. */
final class CourseFields {
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String BODY = "body";
    static final List<String> TEXTS = List.of(TITLE, SUMMARY, BODY);

    static final String ID = "id";
    static final String CHANNEL = "channel";
    static final String CATEGORY = "category";
    static final String INDUSTRY = "industry";
    static final String LANGUAGE = "language";
    static final String HERE = "here";
    static final String PUBLISHED = "published";
    static final String BODY_ZH = "body.zh";
    static final String BODY_EN = "body.en";

    private CourseFields() {}
}

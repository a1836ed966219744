package org.xuefen.discovery.search;

import java.util.List;

/** Names of the index's fields. {@link CourseIndex#VERSION} is raised when they or their analysis change. */
final class CourseFields {
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String BODY = "body";
    /** What is said in its videos. */
    static final String SPOKEN = "spoken";
    /** Of a line: its words. */
    static final String LINE = "line";

    static final List<String> TEXTS = List.of(TITLE, SUMMARY, BODY, SPOKEN, LINE);

    /** {@link #COURSE} or {@link #LINE}: an index holds both, a course's lines with the course. */
    static final String WHAT = "what";

    static final String COURSE = "course";
    /** Of a course and of its lines: the course's id. */
    static final String OF = "of";

    static final String ID = "id";
    static final String ASSET = "asset";
    static final String CHANNEL = "channel";
    static final String CATEGORY = "category";
    static final String INDUSTRY = "industry";
    static final String LANGUAGE = "language";
    static final String KIND = "kind";
    static final String LENGTH = "length";
    static final String HERE = "here";
    static final String PUBLISHED = "published";
    static final String SECONDS = "seconds";
    static final String TITLE_ZH = "title.zh";
    static final String TITLE_EN = "title.en";
    static final String BODY_ZH = "body.zh";
    static final String BODY_EN = "body.en";
    static final String ITEM = "item";
    static final String AT = "at";

    private CourseFields() {}
}

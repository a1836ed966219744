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

    /** Of a question of a bank: what is asked, with its title and tags. */
    static final String STEM = "stem";
    /** Of a question: all around it, the key included. */
    static final String REST = "rest";

    static final List<String> TEXTS = List.of(TITLE, SUMMARY, BODY, SPOKEN, LINE, STEM, REST);

    /**
     * {@link #COURSE}, {@link #LINE} or {@link #QUESTION}: an index holds all three, a course's lines with the course.
     * Questions have fields of their own for all their words, so that nothing members search or are suggested goes by them.
     */
    static final String WHAT = "what";

    static final String QUESTION = "question";
    /** Of a question: the course whose bank it is in. {@link #OF} is for what is replaced with a course. */
    static final String BANK = "bank";

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

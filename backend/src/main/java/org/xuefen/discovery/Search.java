package org.xuefen.discovery;

/** Full text search over what is published. */
public interface Search {
    /** Never refuses what was typed: there is no syntax to get wrong. */
    Found courses(CourseQuery query);

    /** How many courses can be found at the moment. */
    int size();

    /** Still reading the catalogue for the first time: not everything can be found yet. */
    boolean building();
}

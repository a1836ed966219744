package org.xuefen.catalogue.imports;

/** A line of the file with its columns by name; absent columns are empty. Numbers count from 1, the header included. */
record TsvLine(
        int number,
        String source,
        String id,
        String lang,
        String title,
        String description,
        String category,
        String provider,
        String extra) {}

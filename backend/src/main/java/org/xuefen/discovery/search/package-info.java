/**
 * The Lucene index of published courses: how text becomes terms, how a query becomes a Lucene query, what is marked in
 * the results, and how the index follows the catalogue; and the words search was taught ({@code WordBook}). The index is a copy on each node; {@code search_change} in the
 * database tells every node what to read again.
 */
@NullMarked
package org.xuefen.discovery.search;

import org.jspecify.annotations.NullMarked;

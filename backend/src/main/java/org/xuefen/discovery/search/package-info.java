/**
 * The Lucene index of published courses, and of the questions of banks: how text becomes terms, how a query becomes a Lucene
 * query, what is marked in the results, and how the index follows the catalogue; and the words search was taught
 * ({@code WordBook}). The index is a copy on each node; {@code search_change} in the database tells every node what to read
 * again. A question is found only by those who may read its bank: the banks are a part of each query over questions.
 */
@NullMarked
package org.xuefen.discovery.search;

import org.jspecify.annotations.NullMarked;

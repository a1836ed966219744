/**
 * Articles: Markdown per language while a course is made, frozen word by word when it is published. HTML is made when
 * it is read, so that a stricter sanitiser reaches old revisions as well.
 */
@NullMarked
package org.xuefen.catalogue.article;

import org.jspecify.annotations.NullMarked;

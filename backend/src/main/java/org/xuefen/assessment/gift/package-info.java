/**
 * Moodle's GIFT text format, read and written. Reading never throws: a file gives its entries and, for what it could not
 * take, problems with line, column and a sentence. Follows the syntax of the Moodle documentation and, where that is
 * silent, the published grammar and its examples:
 *
 * <ul>
 *   <li>true/false: the first feedback belongs to the answer <i>true</i>, the second to <i>false</i>;
 *   <li>several unweighted {@code =} among {@code ~} make a multiple choice with equal shares; any weighted one, or a
 *       single {@code =}, makes a single choice; only {@code ~} with weights makes a multiple choice as weighted;
 *   <li>a line break within text is a space, except in {@code [plain]} and {@code [markdown]}, where it is kept;
 *   <li>a description (no braces) becomes the introduction of the question after it;
 *   <li>matching and essay questions are understood and refused: no server can mark them.
 * </ul>
 */
@NullMarked
package org.xuefen.assessment.gift;

import org.jspecify.annotations.NullMarked;

/**
 * Corrections by two people: a reversal is proposed by one organizer and takes effect when another of the same or a
 * higher unit confirms. It decides who may; what is written, and how, is {@code credit.award}'s. It refuses to let
 * anyone confirm their own proposal or correct their own record.
 */
@NullMarked
package org.xuefen.credit.correction;

import org.jspecify.annotations.NullMarked;

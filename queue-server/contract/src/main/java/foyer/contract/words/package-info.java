/**
 * The field's words as values that cannot exist invalid: identifiers, ticket numbers and tokens.
 * Pure: nothing here reads a clock, draws a random number or knows a wire format, so the rules of
 * the queue may use all of it.
 */
@NullMarked
package foyer.contract.words;

import org.jspecify.annotations.NullMarked;

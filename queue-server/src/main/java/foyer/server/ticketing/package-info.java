/**
 * The queue of one site as a pure state machine: {@code QueueRules.decide} says what an order leads
 * to, {@code evolve} makes it so. The vocabulary is closed ({@link foyer.server.ticketing.Command},
 * {@link foyer.server.ticketing.Event}, {@link foyer.server.ticketing.Reason}); time and intents
 * come inside the order, ids are counted from the state; nothing here reads a clock, draws a random
 * number, starts a thread or touches a disk. {@code loop} drives it, {@code store} writes its
 * events down.
 */
@NullMarked
package foyer.server.ticketing;

import org.jspecify.annotations.NullMarked;

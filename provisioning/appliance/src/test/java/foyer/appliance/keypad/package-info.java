/** Visitors who cannot see the screen, at the running product: keys in, speech out. */
package foyer.appliance.keypad;

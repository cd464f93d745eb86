/**
 * What a changed site file does to a day that is running: nobody who waits is lost, and no number
 * is given twice. Pure.
 */
@NullMarked
package foyer.server.sites.change;

import org.jspecify.annotations.NullMarked;

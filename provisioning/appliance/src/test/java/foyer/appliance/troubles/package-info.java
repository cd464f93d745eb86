/** Troubles played on the running product, and what each person then sees. */
@org.jspecify.annotations.NullMarked
package foyer.appliance.troubles;

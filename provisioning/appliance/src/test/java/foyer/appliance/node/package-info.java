/** The files of provisioning/node, on a screen of memory where one can be had. */
package foyer.appliance.node;

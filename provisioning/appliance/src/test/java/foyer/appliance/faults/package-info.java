/**
 * The whole product under faults: processes killed at random moments, a server away for an hour, an
 * answer that comes too late. Visitors and advisors note what they were told; afterwards the
 * journal and the server's pages must agree with all of it.
 */
package foyer.appliance.faults;

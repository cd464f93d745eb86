/**
 * The one small web host of both applications: Jetty serves Vaadin, health and plain servlets,
 * Micronaut holds the beans and knows the routes from compile time. An application builds a
 * Micronaut context with its {@link foyer.webhost.settings.Settings}, takes {@link
 * foyer.webhost.WebHost} out of it and starts it.
 */
@NullMarked
package foyer.webhost;

import org.jspecify.annotations.NullMarked;

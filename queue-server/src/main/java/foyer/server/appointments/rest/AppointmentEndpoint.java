package foyer.server.appointments.rest;

import foyer.server.appointments.intake.AppointmentSettings;
import foyer.server.appointments.intake.Intake;
import foyer.server.appointments.store.AppointmentFile;
import foyer.webhost.HttpEndpoint;
import foyer.webhost.settings.Settings;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;

/** Hangs the call into the server's pages. */
@Singleton
@Requires(beans = {Intake.class, AppointmentFile.class})
public final class AppointmentEndpoint implements HttpEndpoint {
    private final HttpServlet servlet;

    @Inject
    public AppointmentEndpoint(Settings settings, Intake intake, AppointmentFile book) {
        this.servlet =
                new AppointmentServlet(
                        settings.get(AppointmentSettings.API_KEY).orElse(""), intake, book);
    }

    @Override
    public String path() {
        return "/api/v1/appointments/*";
    }

    @Override
    public HttpServlet servlet() {
        return servlet;
    }
}

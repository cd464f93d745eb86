package foyer.server.counters.door;

import foyer.server.counters.Desk;
import foyer.server.people.SignInDesk;
import foyer.server.ticketing.loop.SiteLoop;
import foyer.webhost.HttpEndpoint;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /staff/*}, open or not. */
public final class StaffDoor implements HttpEndpoint {
    private final HttpServlet servlet;

    private StaffDoor(HttpServlet servlet) {
        this.servlet = servlet;
    }

    public static StaffDoor open(Desk desk, SignInDesk signIns, SiteLoop loop) {
        return new StaffDoor(new DoorServlet(desk, signIns, new Tickets(loop)));
    }

    /** As if it were not there. */
    public static StaffDoor closed() {
        return new StaffDoor(new Wall());
    }

    @Override
    public String path() {
        return "/staff/*";
    }

    @Override
    public HttpServlet servlet() {
        return servlet;
    }

    private static final class Wall extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}

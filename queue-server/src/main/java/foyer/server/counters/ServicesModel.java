package foyer.server.counters;

import foyer.contract.words.ServiceCode;
import foyer.server.counters.ConsoleView.ServiceLine;
import foyer.server.forecast.live.ExpectedWait;
import foyer.server.forecast.live.Minutes;
import foyer.server.forecast.live.Waits;
import foyer.server.sites.OfferRules;
import foyer.server.sites.Offered;
import foyer.server.sites.Service;
import foyer.server.sites.hours.Windows;
import foyer.server.ticketing.ServiceDemand;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How each service stands just now: what a kiosk would say to somebody who came for it. */
final class ServicesModel {
    private final SiteText text;
    private final Waits waits;
    private final Map<ServiceCode, Windows> windows;

    ServicesModel(SiteText text, Waits waits) {
        this.text = text;
        this.waits = waits;
        this.windows =
                text.site().services().stream()
                        .collect(Collectors.toMap(Service::code, text.site()::windowsOf));
    }

    List<ServiceLine> of(Standpoint here) {
        var mine = new HashSet<>(here.state().listTaken(here.counter(), here.now()));
        return text.site().services().stream().map(one -> line(here, one, mine)).toList();
    }

    private ServiceLine line(Standpoint here, Service service, Set<ServiceCode> mine) {
        var closed = why(offered(here, service));
        return new ServiceLine(
                service.code(),
                text.of(service.name()),
                mine.contains(service.code()),
                here.state().countWaiting(service.code()),
                closed,
                here.state().isClosed(service.code()),
                closed == null ? newcomer(service) : null);
    }

    private Offered offered(Standpoint here, Service service) {
        var hours = Objects.requireNonNull(windows.get(service.code()), "the site's own service");
        var demand = ServiceDemand.of(here.state(), service, here.now());
        return OfferRules.offered(text.site(), service, hours, here.now(), demand);
    }

    private static Offered.@Nullable Why why(Offered offered) {
        return offered instanceof Offered.Closed(var why, var _) ? why : null;
    }

    private @Nullable Minutes newcomer(Service service) {
        return waits.findForNewcomer(service.code()).map(ExpectedWait::minutes).orElse(null);
    }
}

package foyer.kiosk.session;

/** What can be taken away on paper besides a ticket. */
public sealed interface Leaflet {
    /** How a service is had online, step by step. */
    record Steps(Menu.Service service, Ways.Online online) implements Leaflet {}

    /** Where another organisation is and when. */
    record Signpost(Agency agency) implements Leaflet {}
}

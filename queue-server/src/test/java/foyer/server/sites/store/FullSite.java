package foyer.server.sites.store;

import java.util.List;

/** A site file that uses every key there is. */
public final class FullSite {
    public static final String YAML =
            """
            foyer: 1
            site: town-hall
            council: {en: Town}
            name: {en: Town Hall}
            zone: Pacific/Auckland
            cutOver: "04:30"
            languages: [en]
            numbering: {first: 1, width: 3, offlineFrom: 700, offlineTo: 999, bandSize: 30}
            hours:
              weekdays: ["09:00-12:30", "13:30-17:00"]
              saturday: "10:00-12:00"
            specialDays:
              - on: 2026-12-25
                name: {en: Christmas Day}
              - from: 2026-12-28
                to: 2026-12-31
                hours: "10:00-14:00"
                services: [tax]
            calls:
              walkMinutes: 2
              recalls: 3
              missedByRule: true
            comebacks:
              reviveWithinMinutes: 20
              reviveBehindMinutes: 5
              reopenWithinMinutes: 10
              undoWithinMinutes: 2
              moreTimeMinutes: 15
              moreTimes: 1
            appointments:
              standardMinutes: 6
              earlyMinutes: 10
              lateMinutes: 8
              earlyWaitsAsWalkIn: true
            adjustments:
              - id: hearing-loop
                name: {en: Hearing loop}
                needs: [hearing-loop]
                walkMinutes: 2
                soonerMinutes: 5
            priorities:
              - id: with-baby
                name: {en: With a baby}
                soonerMinutes: 10
            avoidableCauses: [{id: unclear-letter, name: {en: A letter nobody understood}}]
            advisors:
              - {staff: s-7, profile: street}
            displays: {alarmSeconds: 5, reloadAt: "02:10"}
            messages:
              - id: library
                text: {en: The library is open until eight}
                from: "09:00"
                until: "18:00"
              - {id: late, text: {en: Late opening tonight}, from: "17:00"}
            partners:
              - {id: council, name: {en: Council}}
            groups:
              - id: street
                name: {en: Street}
                hint: {en: Bins and cars}
                icon: car
                prefix: D
                numbers: {first: 100, width: 4}
              - {id: cars, within: street, name: {en: Cars}, icon: car}
            services:
              - code: tax
                partner: council
                name: {en: Tax}
                hint: {en: Bills}
                shortName: {en: Tax}
                icon: receipt
                prefix: C
                numbers: {first: 200, width: 3}
                standardMinutes: 20
                place: {en: Area A}
                way: {en: Ahead}
                hours: {daily: "08:00-20:00"}
                quota:
                  perDay: 40
                  perHour: 6
                lastTicket:
                  minutesBeforeClosing: 15
                  servedByClosing: true
                workMinutes: 8
                instead: {en: Pay on our web site}
                withdrawn: true
                online:
                  address: https://town.example/tax?from=kiosk
                  title: {en: Pay on the web}
                  steps:
                    - {en: Have your bill ready}
                    - {en: Type the number on it}
                words: {en: "rates, bill, band"}
              - code: waste
                partner: council
                group: street
                name: {en: Waste}
                shortName: {en: Waste}
                icon: trash
                standardMinutes: 15
                place: {en: Area B}
              - code: parking
                partner: council
                group: cars
                name: {en: Parking}
                shortName: {en: Parking}
                icon: car
                prefix: P
                standardMinutes: 15
                place: {en: Area B}
            profiles:
              - id: all
                name: {en: All}
                services: [tax, waste]
                overflow:
                  - service: parking
                    waiting: 5
                    lateMinutes: 10
              - {id: street, name: {en: Street}, services: [waste, parking]}
            counters:
              - {id: 1, label: {en: Counter 1}, profile: all, directions: {hall-1: left}, abilities: [hearing-loop, low-counter, video]}
              - {id: 2, label: {en: Counter 2}, profile: street}
            nodes:
              - {id: kiosk-1, role: kiosk, mark: 1, name: {en: Kiosk}}
              - id: hall-1
                role: display
                name: {en: Hall}
                display:
                  layout: calls-and-messages
                  counters: [1]
                  volume: 80
                  quiet:
                    from: "18:00"
                    until: "08:00"
                    volume: 20
              - {id: sign-2, role: display, name: {en: Sign}, display: {layout: counter, counters: 1}}
            heldPlaces: {minutes: [20, 90]}
            agencies:
              - id: advice
                name: {en: Advice Centre}
                for: {en: Debt and rights}
                address: 12 High Street
                phone: 0800 144 8848
                opening: {en: Weekdays}
                web: https://advice.example/
              - {id: police, name: {en: Police}, for: {en: Crime}, address: 1 Mill Lane, phone: "101", opening: {en: Always}}
            front: {entries: [tell-us]}
            away: {soonAhead: 5}
            """;

    static final List<String> KEYS =
            List.of(
                    "cutOver",
                    "numbering",
                    "hours",
                    "specialDays",
                    "calls",
                    "comebacks",
                    "appointments",
                    "adjustments",
                    "priorities",
                    "avoidableCauses",
                    "advisors",
                    "within",
                    "prefix",
                    "numbers",
                    "quota",
                    "lastTicket",
                    "workMinutes",
                    "instead",
                    "withdrawn",
                    "overflow",
                    "lateMinutes",
                    "abilities",
                    "displays",
                    "alarmSeconds",
                    "reloadAt",
                    "messages",
                    "display",
                    "layout",
                    "volume",
                    "quiet",
                    "online",
                    "steps",
                    "words",
                    "heldPlaces",
                    "agencies",
                    "for",
                    "web",
                    "front",
                    "away",
                    "entries");

    private FullSite() {}
}

package foyer.server.forecast.days;

/** In what way a day is not like the others. Nobody tells the forecast. */
public enum DayShape {
    /** Half of the customers in the first two hours. */
    MORNING_PEAK,
    /** Everybody at lunch in two waves, as planned, while people come in theirs. */
    LUNCH_BREAKS,
    /** One service takes two thirds longer all day: the system behind it is slow. */
    SLOW_SERVICE,
    /** One or two advisors come much later than planned. */
    LATE_ADVISOR,
    /** For three hours every fourth customer called does not come. */
    NO_SHOW_WAVE,
    /** One service is asked for far more than its counters can do; others help. */
    OVERFLOW
}

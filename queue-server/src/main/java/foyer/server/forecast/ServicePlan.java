package foyer.server.forecast;

/**
 * @param standardSeconds the wait promised to whoever comes without an appointment
 */
public record ServicePlan(String code, double standardSeconds) {
    public ServicePlan {
        if (code.isEmpty() || !(standardSeconds >= 0)) {
            throw new IllegalArgumentException("service '" + code + "', " + standardSeconds + " s");
        }
    }
}

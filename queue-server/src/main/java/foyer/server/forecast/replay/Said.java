package foyer.server.forecast.replay;

import foyer.server.forecast.Outlook;
import foyer.server.forecast.baselines.Baseline;
import java.util.Map;

/** What everybody would have told a customer at the door. */
record Said(Outlook outlook, Map<Baseline, Double> announced, double meanOfTen, double meanOfAll) {}

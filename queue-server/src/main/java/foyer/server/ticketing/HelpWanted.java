package foyer.server.ticketing;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import java.time.Instant;

/** Somebody at a node wants a colleague. */
public record HelpWanted(NodeId node, LanguageCode language, Instant since) {}

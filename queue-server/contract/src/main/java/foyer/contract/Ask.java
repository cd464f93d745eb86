package foyer.contract;

import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;

/**
 * A node wants something, once: sent again with the same {@code intent} and {@code body} until an
 * {@link Answer} other than {@link Answer.Busy} came.
 *
 * @param node who asks; must be the node of the topic
 * @param ageMillis how long ago it happened, from monotonic time, renewed at each sending and so no
 *     part of the body
 * @param ageCertain false when the node restarted in between and only its wall clock is left
 */
public record Ask(
        int v,
        IntentId intent,
        NodeId node,
        long boot,
        long ageMillis,
        boolean ageCertain,
        AskBody body)
        implements Message {
    public Ask {
        Bounds.notNegative("ageMillis", ageMillis);
    }
}

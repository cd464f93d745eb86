package foyer.kiosk.display;

import foyer.contract.Board;
import foyer.contract.DisplayPlan;
import foyer.contract.words.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a site is one display's own. Pure. */
final class Zone {
    private Zone() {}

    /** As usual where the server does not say, and for a display it does not know. */
    static DisplayPlan plan(@Nullable Board board, NodeId node) {
        var plans = board == null ? null : board.displays();
        return plans == null
                ? DisplayPlan.usual(node)
                : plans.stream()
                        .filter(plan -> plan.node().equals(node))
                        .findFirst()
                        .orElseGet(() -> DisplayPlan.usual(node));
    }

    /** Whether the site's file has it at present; where nobody says, it has. */
    static boolean isPlanned(@Nullable Board board, NodeId node) {
        var plans = board == null ? null : board.displays();
        return plans == null || plans.stream().anyMatch(plan -> plan.node().equals(node));
    }

    /** The board with the calls that are announced here, none where a plan is needed. */
    static Board own(Board board, DisplayPort port) {
        return port.needsPlan() && !isPlanned(board, port.node())
                ? board.with(List.of())
                : own(board, port.node());
    }

    /**
     * The board with the calls that are announced here. The sign of a counter is not seen from
     * where people wait: what it announced would count as told to somebody who was not.
     */
    static Board own(Board board, NodeId node) {
        var plan = plan(board, node);
        return plan.layout() == DisplayPlan.Layout.COUNTER
                ? board.with(List.of())
                : board.with(
                        board.calls().stream()
                                .filter(call -> plan.serves(call.counter()))
                                .toList());
    }
}

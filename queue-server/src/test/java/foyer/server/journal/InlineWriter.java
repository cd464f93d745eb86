package foyer.server.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link JournalWriter} does with the batches of several loops, without their threads. */
public final class InlineWriter {
    private final JournalWriter writer;

    public InlineWriter(Journal journal) {
        this.writer = new JournalWriter(journal);
    }

    /** How each batch ended, in their order; null: it is durable. */
    public List<@Nullable JournalException> commit(List<SiteBatch> together) {
        var group = together.stream().map(JournalWriter.Handed::new).toList();
        if (!group.isEmpty()) {
            writer.write(group);
        }
        return group.stream().map(one -> one.failure).toList();
    }
}

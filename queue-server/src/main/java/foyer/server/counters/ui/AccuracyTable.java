package foyer.server.counters.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import foyer.server.counters.AccuracyModel.Day;
import foyer.server.counters.Words;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** A line for each day. */
final class AccuracyTable extends NativeTable {
    private static final List<String> COLUMNS = List.of("day", "called", "held", "off", "width");

    private final transient Words words;
    private final transient DateTimeFormatter date;

    AccuracyTable(Words words, List<Day> days) {
        this.words = words;
        this.date = DateTimeFormatter.ofPattern("EEEE d MMMM", words.reader());
        setId("accuracy-days");
        getHead().add(head());
        days.forEach(day -> getBody().add(line(day)));
    }

    private NativeTableRow head() {
        var row = new NativeTableRow();
        for (var column : COLUMNS) {
            var cell = new NativeTableHeaderCell(words.say("accuracy." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("n", !column.equals("day"));
            row.add(cell);
        }
        return row;
    }

    private NativeTableRow line(Day day) {
        var row = new NativeTableRow();
        var name = new NativeTableHeaderCell(name(day));
        name.getElement().setAttribute("scope", "row");
        var figures = day.figures();
        row.add(name);
        row.add(
                cell("accuracy.number", figures.called()),
                cell("accuracy.share", figures.held()),
                cell("accuracy.minutes", figures.offMinutes()),
                cell("accuracy.minutes", figures.widthMinutes()));
        return row;
    }

    private String name(Day day) {
        var said = date.format(day.date());
        return day.today() ? words.say("accuracy.today", Map.of("day", said)) : said;
    }

    private NativeTableCell cell(String phrase, Number figure) {
        var cell = new NativeTableCell(words.say(phrase, Map.of("n", figure)));
        cell.addClassName("n");
        return cell;
    }
}

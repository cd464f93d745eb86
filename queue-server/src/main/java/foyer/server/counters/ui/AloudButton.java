package foyer.server.counters.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.TicketNumber;
import foyer.server.counters.Words;
import java.util.Locale;
import java.util.Map;

/**
 * Tells a customer their number in their own language, which the colleague need not speak. Not
 * there where the browser has no voice for it, or we no words.
 */
final class AloudButton extends NativeButton {
    private final String sentence;
    private final String language;

    /**
     * @param name of the language, as the colleague reads it
     */
    AloudButton(TicketNumber number, LanguageCode language, String name) {
        this.language = Locale.forLanguageTag(language.value()).getLanguage();
        this.sentence = sentence(number, Locale.of(this.language));
        setId("number-aloud");
        addClassName("btn");
        add(Parts.icon("volume-2"));
        add(new Span(Console.words().say("number.aloud", Map.of("language", name))));
        addClickListener(
                _ -> getElement().executeJs("foyerVoice.say($0, $1)", sentence, this.language));
        setVisible(false);
    }

    private static String sentence(TicketNumber number, Locale language) {
        // Sign by sign, as numbers are called: nobody is to hear "one" for 001.
        var signs = number.value().replaceAll("(.)(?=.)", "$1 ");
        return Words.READERS.contains(language)
                ? Words.in(language).say("number.spoken", Map.of("number", signs))
                : "";
    }

    /** Until the browser has answered the button is not there. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (!sentence.isEmpty()) {
            // Of the page, for what is not visible is sent no script.
            event.getUI()
                    .getPage()
                    .executeJs("return foyerVoice.has($0)", language)
                    .then(Boolean.class, this::setVisible);
        }
    }
}

package foyer.server.phone;

import foyer.server.feedback.HomeSurveys;
import foyer.server.feedback.Served;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The page of a visit of another day: how was it? Thread-safe. */
final class PhoneHome {
    /** Once answered, a page has nothing more to ask, whatever turn it was. */
    static final int TURN = 0;

    private final HomeSurveys surveys;
    private final PhoneHtml html;

    PhoneHome(HomeSurveys surveys, PhoneHtml html) {
        this.surveys = surveys;
        this.html = html;
    }

    Optional<Served> find(String linkHash) {
        return surveys.find(linkHash);
    }

    String page(Served visit) {
        return html.home(visit.language(), visit.answered());
    }

    /** A form sent empty is shown again. */
    boolean tryAnswer(String linkHash, HttpServletRequest request) {
        boolean asked =
                PhoneWish.find(request.getQueryString())
                        .filter(wish -> wish.kind() == PhoneWish.Kind.SURVEY)
                        .isPresent();
        return !asked
                || SurveyForm.read(request)
                        .map(survey -> surveys.tryAnswer(linkHash, survey))
                        .orElse(true);
    }
}

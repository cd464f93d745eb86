package foyer.kiosk.journey;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.words.BadgeCode;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A business visitor comes to see somebody, or leaves again. Whom they came to see is looked up;
 * where that is not possible, they are signed in all the same and the reception helps.
 *
 * @param found what looking up a host came to; null: not looked up yet
 */
public record Visit(@Nullable Found found) implements Journey {
    public static final String NAME = "visit";
    static final String ARRIVE = "arrive";
    static final String LEAVE = "leave";
    private static final int LONGEST = 80;
    private static final LanguageCode ENGLISH = new LanguageCode("en");

    /**
     * People whose name is like the one typed.
     *
     * @param heard false: the server was silent
     */
    record Found(String typed, boolean heard, List<Answer.HostsFound.Host> hosts) {
        Found {
            hosts = List.copyOf(hosts);
        }

        /** What was typed is a person's name. */
        @Override
        public String toString() {
            return "Found of " + hosts.size();
        }
    }

    /** Nobody has been looked for. */
    public Visit() {
        this(null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Question> next(Answers answers) {
        if (!answers.has("way")) {
            return Optional.of(new Question.Pick("way", List.of(ARRIVE, LEAVE)));
        }
        return leaves(answers) ? VisitLeaving.next(answers) : arriving(answers);
    }

    private Optional<Question> arriving(Answers answers) {
        if (!answers.has("visitor")) {
            return type("visitor", false);
        }
        if (!answers.has("organisation")) {
            return type("organisation", true);
        }
        if (!answers.has("host")) {
            return type("host", true);
        }
        if (searching(answers)) {
            return Optional.empty();
        }
        if (!answers.has("which") && !hosts().isEmpty() && answers.find("host").isPresent()) {
            return Optional.of(new Question.Choose("which", named(), true, true));
        }
        return answers.has("help")
                ? Optional.empty()
                : Optional.of(new Question.Pick("help", List.of("no", "yes")));
    }

    private static Optional<Question> type(String key, boolean optional) {
        var keys = key.equals("organisation") ? Keys.TEXT : Keys.NAME;
        return Optional.of(new Question.Type(key, keys, LONGEST, optional, true));
    }

    private List<Answer.HostsFound.Host> hosts() {
        return found == null ? List.of() : found.hosts();
    }

    /** Whom they typed is not whom was looked up last. */
    private boolean searching(Answers answers) {
        return answers.find("host")
                .filter(typed -> found == null || !found.typed().equals(typed))
                .isPresent();
    }

    private List<Question.Named> named() {
        return hosts().stream()
                .map(
                        host ->
                                new Question.Named(
                                        host.id(),
                                        same(host.fullName()),
                                        host.department().isEmpty()
                                                ? null
                                                : same(host.department())))
                .toList();
    }

    private static Texts same(String text) {
        return Texts.of(ENGLISH, text);
    }

    private static boolean leaves(Answers answers) {
        return answers.find("way").filter(LEAVE::equals).isPresent();
    }

    @Override
    public Wanted wanted(Answers answers, By by) {
        if (leaves(answers)) {
            return VisitLeaving.wanted(answers);
        }
        if (searching(answers)) {
            return new Wanted.Reply(new AskBody.FindHosts(answers.find("host").orElseThrow()));
        }
        var body = signIn(answers, by);
        return new Wanted.Lasting(body, said("kept", answers, body.badge(), body.badge().mark()));
    }

    private AskBody.SignIn signIn(Answers answers, By by) {
        return new AskBody.SignIn(
                answers.find("visitor").orElseThrow(),
                organisation(answers),
                answers.find("which").orElse(null),
                hostName(answers),
                BadgeCode.of(by.intent()),
                by.language(),
                answers.find("help").filter("yes"::equals).isPresent(),
                null);
    }

    /** On one line, as it stands on a badge. */
    private static String organisation(Answers answers) {
        return answers.find("organisation").orElse("").replace('\n', ' ').strip();
    }

    /** As chosen, else as typed. */
    private String hostName(Answers answers) {
        return answers.find("which")
                .flatMap(id -> hosts().stream().filter(one -> one.id().equals(id)).findFirst())
                .map(Answer.HostsFound.Host::fullName)
                .orElseGet(() -> answers.find("host").orElse(""));
    }

    @Override
    public Result result(Answers answers, Heard heard) {
        if (leaves(answers)) {
            return VisitLeaving.result(heard);
        }
        return searching(answers) ? looked(answers, heard) : signedIn(answers, heard);
    }

    private static Result looked(Answers answers, Heard heard) {
        var typed = answers.find("host").orElseThrow();
        if (!(heard instanceof Heard.Answered(Answer.HostsFound(var hosts)))) {
            return new Result.Further(new Visit(new Found(typed, false, List.of())), answers);
        }
        return hosts.isEmpty()
                ? new Result.Again("host", "nobody")
                : new Result.Further(new Visit(new Found(typed, true, hosts)), answers);
    }

    private Result signedIn(Answers answers, Heard heard) {
        return heard instanceof Heard.Answered(Answer.Welcomed welcomed)
                ? said(
                        outcome(welcomed.host()),
                        answers,
                        welcomed.code(),
                        Integer.toString(welcomed.badge()))
                : Result.Said.plain("failed", Result.Tone.WARN);
    }

    private static String outcome(Answer.Welcomed.HostTold told) {
        return switch (told) {
            case ON_ITS_WAY -> "told";
            case LEFT -> "left";
            case UNKNOWN -> "unknown";
            case UNREACHABLE -> "unreachable";
        };
    }

    /** What the badge is printed from goes with it. */
    private Result.Said said(String name, Answers answers, BadgeCode code, String number) {
        var tone = name.equals("told") ? Result.Tone.GOOD : Result.Tone.INFO;
        return new Result.Said(
                name,
                tone,
                Map.of(
                        "visitor", answers.find("visitor").orElseThrow(),
                        "organisation", organisation(answers),
                        "host", hostName(answers),
                        "badge", code.value()),
                number,
                true);
    }

    @Override
    public Optional<String> scanned(Question.Type question, String code) {
        return question.key().equals("badge")
                ? BadgeCode.find(code).map(BadgeCode::value)
                : Optional.empty();
    }

    /** Whom somebody wants to see stands in no log. */
    @Override
    public String toString() {
        return "Visit";
    }
}

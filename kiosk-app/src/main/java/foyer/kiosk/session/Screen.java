package foyer.kiosk.session;

import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.ServiceCode;
import foyer.kiosk.journey.Answers;
import foyer.kiosk.journey.Draft;
import foyer.kiosk.journey.Journey;
import foyer.kiosk.journey.Question;
import foyer.kiosk.journey.Result;
import foyer.kiosk.journey.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in front of the visitor. */
public sealed interface Screen {
    /** Nobody is there: welcome, and the choice of a language. */
    record Attract(int page) implements Screen {}

    record Groups(int page) implements Screen {}

    record Services(String group, int page) implements Screen {}

    /** One service: who is ahead, what is promised, and how to go on. */
    record Choice(ServiceCode service) implements Screen {}

    /** The service gives no tickets now, and what can be done instead. */
    record ClosedService(ServiceCode service) implements Screen {}

    /** What was probably meant; none: nothing was found. What was typed is not kept. */
    record Found(List<ServiceCode> services, int page) implements Screen {
        public Found {
            services = List.copyOf(services);
        }
    }

    /** When to come back: the times of which one can be chosen. */
    record Later(ServiceCode service, List<Ways.Hold> holds) implements Screen {
        public Later {
            holds = List.copyOf(holds);
        }
    }

    /** Where the service can be had online, and how. */
    record Online(ServiceCode service, Sheet sheet) implements Screen {}

    /**
     * Organisations that help with what this house does not.
     *
     * @param from the closed service instead of which it is shown; null: none
     */
    record Agencies(@Nullable ServiceCode from, int page) implements Screen {}

    /** One of them: where it is, and when. */
    record Elsewhere(String agency, @Nullable ServiceCode from, Sheet sheet) implements Screen {}

    /** What would help the visitor, to choose from as they like, before they go on behind it. */
    record Needs(Screen behind) implements Screen {}

    /**
     * One wish under way; nothing can be touched until it is answered.
     *
     * @param numbering the number is decided and being made durable: answers come too late
     * @param fromServer the server's answer, once it is the one that counts
     * @param agreed null: waits here as everybody does
     */
    record Issuing(
            IntentId issue,
            Menu.Service service,
            LinkToken link,
            boolean numbering,
            Reply.@Nullable Issued fromServer,
            @Nullable Agreed agreed)
            implements Screen {}

    /**
     * The number, and how its paper is.
     *
     * @param paper what became of the paper
     */
    record Ticket(Given given, Paper paper) implements Screen {}

    /** How the paper of a ticket is. */
    enum Paper {
        PRINTING,
        PRINTED,
        /** Not printed, or nobody knows: the number is on the screen, and staff are told. */
        NONE,
        /** This kiosk has no printer: the number is on the screen and on the phone, as meant. */
        NEVER
    }

    /** The visitor did not want the ticket. */
    record GivenBack() implements Screen {}

    /** Something of ours failed; no number was given. */
    record Sorry(Trouble trouble) implements Screen {}

    /** Why no number was given. */
    enum Trouble {
        /** The node could not keep the wish. */
        NOT_KEPT,
        /** The server refused it. */
        REFUSED
    }

    /**
     * A question of a journey.
     *
     * @param draft what is typed so far
     * @param page of the answers to choose from
     * @param again why it is asked again; null: it is not
     */
    record Asking(
            Journey journey,
            Answers answers,
            Question question,
            Draft draft,
            int page,
            @Nullable String again)
            implements Screen {
        static Asking of(
                Journey journey,
                Answers answers,
                Question question,
                String typed,
                @Nullable String again) {
            return new Asking(journey, answers, question, Draft.of(question, typed), 0, again);
        }

        Asking with(Draft other) {
            return new Asking(journey, answers, question, other, page, again);
        }

        Asking onPage(int other) {
            return new Asking(journey, answers, question, draft, other, again);
        }
    }

    /** All is answered and being sent; nothing can be touched until it is through. */
    record Sending(Journey journey, Answers answers, Wanted wanted, IntentId intent)
            implements Screen {}

    /**
     * What came of a journey.
     *
     * @param printing the intent its slip is printed for; null: there is none
     */
    record Outcome(Journey journey, Result.Said said, Paper paper, @Nullable IntentId printing)
            implements Screen {}

    /** Another language, without losing the place. */
    record Languages(Screen behind, int page) implements Screen {}

    /**
     * A colleague is asked for.
     *
     * @param asked the intent under way; null once it came to something
     */
    record Help(Screen behind, @Nullable IntentId asked, Call call) implements Screen {}

    /** What came of asking for a colleague. */
    enum Call {
        ASKING,
        COMING,
        /** Nobody can be reached from here: the desk is the way. */
        UNREACHABLE
    }

    /** "I am still here", full screen. */
    record IdleWarning(Screen behind) implements Screen {}
}

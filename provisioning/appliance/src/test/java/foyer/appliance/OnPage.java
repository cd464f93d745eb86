package foyer.appliance;

import com.microsoft.playwright.Page;

/** What a page shows and what its browser keeps for it. */
final class OnPage {
    /** Names of databases are no contents, so the test wants none at all. */
    private static final String KEPT =
            """
            async () => JSON.stringify({
              address: location.href, history: history.state, window: window.name,
              local: {...localStorage}, session: {...sessionStorage}, cookies: document.cookie,
              databases: (await indexedDB.databases()).map(one => one.name),
              caches: await Promise.all((await caches.keys()).map(async name =>
                (await (await caches.open(name)).keys()).map(request => request.url)))
            })
            """;

    private static final String SHOWN =
            """
            () => document.title + document.documentElement.outerHTML
              + [...document.querySelectorAll('input, textarea')].map(field => field.value)
            """;

    private OnPage() {}

    /** Its address, history and storage, also what no script may read. */
    static String kept(Page page) {
        var cookies =
                page.context().cookies().stream().map(one -> one.name + "=" + one.value).toList();
        return page.evaluate(KEPT) + " " + cookies;
    }

    static String shown(Page page) {
        return (String) page.evaluate(SHOWN);
    }
}

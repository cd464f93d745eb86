/* Live updates of a ticket's page. The server says only that something changed; the page then fetches itself and swaps its middle. Without EventSource it refreshes now and again. */
(() => {
  'use strict';
  const live = document.getElementById('live');
  const address = location.pathname.replace(/\/$/, '');
  const RETRY_MS = 5000, RETRY_MAX_MS = 60000, POLL_MS = 20000;
  let source = null, wait = RETRY_MS, fetching = false, again = false;

  const page = () => document.getElementById('page');

  const refresh = async () => {
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      const answer = await fetch(address, {cache: 'no-store'});
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('page');
      if (fresh) {
        const called = fresh.querySelector('.go') && !page().querySelector('.go');
        page().replaceWith(document.adoptNode(fresh));
        if (called && navigator.vibrate) navigator.vibrate([300, 150, 300]);
      }
      if (page().hasAttribute('data-last')) stop();
    } catch { /* the line is down: the next event or poll tries again */ } finally {
      fetching = false;
      if (again) { again = false; refresh(); }
    }
  };

  const stop = () => {
    live.hidden = true;
    if (source) source.close();
    source = null;
    clearInterval(poll);
  };

  const connect = () => {
    if (page().hasAttribute('data-last')) return;
    source = new EventSource(address + '/live?v=' + encodeURIComponent(page().dataset.version || ''));
    source.onopen = () => { live.hidden = false; wait = RETRY_MS; };
    source.onmessage = refresh;
    /* Our own retry: the browser would keep asking with the version of long ago. */
    source.onerror = () => {
      live.hidden = true;
      source.close();
      setTimeout(connect, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, RETRY_MAX_MS);
    };
  };

  const poll = setInterval(() => { if (live.hidden) refresh(); }, POLL_MS);
  connect();
})();

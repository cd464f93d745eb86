/* The page's side of LivePage: says on <html> when the server has gone silent, and loads the page anew once the server answers. Plain script, needs no bundling. */
window.foyerLive = window.foyerLive || (() => {
  'use strict';
  const root = document.documentElement;
  const HEALTH = '/health';
  const HEALTH_TIMEOUT_MS = 3000;
  const LOAD_PATIENCE_MS = 30000;
  let timer = 0, asking = false, loadingSince = -Infinity;

  /* Elements marked data-live-since get the time of the last sign of life, in 24 hours and Latin digits in every language. */
  const showSince = (at) => {
    const text = new Date(at).toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'});
    document.querySelectorAll('[data-live-since]').forEach((element) => { element.textContent = text; });
  };

  /* A page that is slow to come is not asked for again before it is late: each reload begins it anew, and a host with much to do would never get one done. */
  const reloadWhenServed = async () => {
    if (asking || performance.now() - loadingSince < LOAD_PATIENCE_MS) return;
    asking = true;
    try {
      const answer = await fetch(HEALTH, {cache: 'no-store', signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS)});
      if (!answer.ok) return;
      loadingSince = performance.now();
      location.reload();
    } catch { /* not there yet: the next check asks again */ } finally {
      asking = false;
    }
  };

  const watch = (element, staleMs, reloadMs) => {
    let tick = element.dataset.tick, heard = performance.now(), since = Date.now();
    const check = () => {
      const now = performance.now();
      if (element.dataset.tick !== tick) {
        tick = element.dataset.tick;
        heard = now;
        since = Date.now();
        root.dataset.live = 'ok';
        return;
      }
      const silentMs = now - heard;
      if (silentMs < staleMs) return;
      root.dataset.live = 'stale';
      showSince(since);
      document.dispatchEvent(new CustomEvent('foyer-stale', {detail: {since, silentMs}}));
      if (silentMs >= reloadMs) reloadWhenServed();
    };
    clearInterval(timer);
    timer = setInterval(check, Math.max(50, Math.min(1000, staleMs / 10)));
  };

  return {watch};
})();

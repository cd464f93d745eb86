/* Keeps the ticket page up to date without loading it again. The server sends the finished <main>; without this script, or without its stream, the page asks every 20 s instead.
   Written for old phones: nothing newer than 2017. */
(function () {
  'use strict';
  const BEAT_MS = 15000;
  const SILENT_MS = 2.5 * BEAT_MS;
  const ASK_MS = 20000;
  const ANSWER_MS = 10000;
  const root = document.documentElement;
  const role = document.querySelector('[role="status"]');
  const main = document.querySelector('main');
  let stream = null, heard = 0, asking = 0;

  /* "Live" while the stream is heard, otherwise the time of what is shown. */
  const mark = (live) => { root.dataset.live = live ? 'ok' : 'stale'; };
  const showTime = (time) => { document.querySelectorAll('.mark__at bdi').forEach((at) => { at.textContent = time; }); };

  const parse = (html) => new DOMParser().parseFromString(html, 'text/html').querySelector('main');

  /* A phone in a pocket: three notes, once the customer has asked for them. */
  const sound = document.querySelector('.sound');
  const Audio = window.AudioContext || window.webkitAudioContext;
  let audio = null;
  const note = (at, pitch) => {
    const tone = audio.createOscillator(), loud = audio.createGain();
    tone.frequency.value = pitch;
    loud.gain.setValueAtTime(0.4, at);
    loud.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
    tone.connect(loud);
    loud.connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.5);
  };
  const ring = () => { if (audio) [523, 659, 784].forEach((pitch, n) => note(audio.currentTime + n * 0.35, pitch)); };
  if (sound && Audio) {
    const button = sound.querySelector('button');
    button.addEventListener('click', () => {
      if (audio) { audio.close(); audio = null; } else { audio = new Audio(); ring(); }
      button.setAttribute('aria-pressed', String(audio !== null));
    });
  }

  /* What is filled in comes back with its question, should that have been away. */
  const filled = {};
  const isRadio = (field) => field.type === 'radio';
  document.addEventListener('change', (event) => { filled[event.target.name] = event.target.value; });
  const refill = () => {
    main.querySelectorAll('input').forEach((field) => {
      if (!(field.name in filled)) return;
      if (isRadio(field)) field.checked = field.value === filled[field.name];
      else field.value = filled[field.name];
    });
  };

  /* Pieces that have not changed stay what they are: somebody may have a finger on one, or fill it in, or be about to answer "really leave?". */
  const LIVELY = 'form, details, input';
  const isLively = (piece) => piece.matches(LIVELY) || piece.querySelector(LIVELY) !== null;
  const kind = (piece) => piece.tagName + ' ' + piece.className;
  const renew = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    if (isLively(old)) renewParts(old, fresh);
    else old.replaceWith(fresh);
  };
  const renewParts = (old, fresh) => {
    Array.from(fresh.attributes).forEach((one) => { old.setAttribute(one.name, one.value); });
    let next = old.firstElementChild;
    const drop = (until) => { while (next !== until) { const gone = next; next = next.nextElementSibling; gone.remove(); } };
    Array.from(fresh.children).forEach((piece) => {
      let same = next;
      while (same && kind(same) !== kind(piece)) same = same.nextElementSibling;
      if (!same) return old.insertBefore(piece, next);
      drop(same);
      next = same.nextElementSibling;
      renew(same, piece);
    });
    drop(null);
  };

  /* The piece under the focus may be one that has changed. */
  const keepFocus = () => {
    const at = document.activeElement;
    const which = main.contains(at) ? Array.from(main.querySelectorAll(at.tagName)).indexOf(at) : -1;
    return () => { if (which >= 0 && !main.contains(document.activeElement)) { const again = main.querySelectorAll(at.tagName)[which]; if (again) again.focus(); } };
  };

  /* Whoever is filling in a form is called away from it by their call, and by nothing less. */
  const stays = (fresh) => main.dataset.follow === 'form' && fresh.dataset.follow === 'stream' && fresh.dataset.call === '0';

  const show = (fresh) => {
    const says = fresh.dataset.says, before = main.dataset;
    if (Number(fresh.dataset.call) > Number(before.call)) {
      if (navigator.vibrate) navigator.vibrate([400, 200, 400, 200, 400]);
      ring();
    }
    if (says !== before.says) role.textContent = says;
    document.title = fresh.dataset.title;
    if (fresh.dataset.time) showTime(fresh.dataset.time);
    const focus = keepFocus();
    renewParts(main, fresh);
    refill();
    focus();
  };

  const hangUp = () => {
    if (stream) stream.close();
    stream = null;
    mark(false);
  };

  /* Not all phones at the same moment. */
  const askLater = () => {
    clearTimeout(asking);
    asking = setTimeout(ask, ASK_MS * (0.8 + 0.4 * Math.random()));
  };

  /* Asked, and nobody answered: whoever waits must not rely on this page. */
  const lost = () => {
    root.dataset.lost = '';
    askLater();
  };

  const ask = () => {
    clearTimeout(asking);
    /* A server that stands still refuses nothing; the oldest phones wait for it. */
    const cut = window.AbortController ? new AbortController() : null;
    if (cut) setTimeout(() => { cut.abort(); }, ANSWER_MS);
    fetch(location.pathname, {cache: 'no-store', signal: cut ? cut.signal : undefined}).then((answer) => {
      if (answer.ok && main.dataset.follow === 'ask') return location.reload();
      if (answer.status >= 500) return lost();
      delete root.dataset.lost;
      return answer.text().then((html) => {
        const fresh = parse(html);
        if (fresh && !stays(fresh)) show(fresh);
        follow();
      });
    }).catch(lost);
  };

  const hear = () => {
    heard = performance.now();
    delete root.dataset.lost;
    mark(true);
  };

  const listen = () => {
    stream = new EventSource(location.pathname + '/live');
    heard = performance.now();
    stream.addEventListener('ticket', (event) => {
      hear();
      const fresh = parse(event.data);
      if (stays(fresh)) return;
      show(fresh);
      if (main.dataset.follow !== 'stream') follow();
    });
    stream.addEventListener('beat', (event) => {
      hear();
      showTime(event.data);
    });
    /* The browser tries again by itself unless it was refused. */
    stream.onerror = () => {
      mark(false);
      if (stream && stream.readyState === 2) {
        hangUp();
        askLater();
      }
    };
  };

  const follow = () => {
    hangUp();
    clearTimeout(asking);
    const how = main.dataset.follow;
    /* Nobody is called any more. */
    if (sound && Audio) sound.hidden = how !== 'stream';
    if ((how === 'stream' || how === 'form') && window.EventSource) listen();
    else if (how !== 'none') askLater();
  };

  /* A line can die without a word, and a phone can sleep. */
  const check = () => {
    if (stream && performance.now() - heard > SILENT_MS) {
      hangUp();
      ask();
    }
  };
  setInterval(check, 5000);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) check(); });
  follow();
})();

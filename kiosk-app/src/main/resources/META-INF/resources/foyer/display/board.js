/* The calls board's own eyes and ears: tells the server what it cannot know. Plain script, needs no bundling. */
window.foyerBoard = window.foyerBoard || (() => {
  'use strict';
  const TURN_MS = 12000;
  const DRAW_PATIENCE_MS = 10000;
  const SOUND_PATIENCE_MS = 20000;
  const page = document.documentElement;
  let board = null, chimeUrl = '', silenceUrl = '';
  let serverAt = 0, heardAt = 0, zone = 'UTC', format = null;
  let turn = 0, sounding = Promise.resolve();

  /* The node's own clock may be wrong, the time since the server last told it is not. */
  const serverNow = () => serverAt + performance.now() - heardAt;
  const time = (at) => format ? format.format(at) : '';
  const clock = (at, where) => {
    if (!format || where !== zone) {
      zone = where;
      const looks = {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'};
      try { format = new Intl.DateTimeFormat('en-GB', {...looks, timeZone: zone}); }
      catch { format = new Intl.DateTimeFormat('en-GB', {...looks, timeZone: 'UTC'}); }
    }
    serverAt = at;
    heardAt = performance.now();
    tick();
  };

  const say = (selector, text) => board.querySelectorAll(selector).forEach((element) => {
    if (element.textContent !== text) element.textContent = text;
  });

  /* Cut off from its server the page says so by itself; where the server has said it, that stands. */
  const showContact = () => {
    const cut = page.dataset.live === 'stale';
    if (board.dataset.contact === 'live') board.classList.toggle('is-stale', cut);
  };
  document.addEventListener('foyer-stale', (event) => {
    if (!board || board.dataset.contact !== 'live') return;
    say('.d-since-page', time(serverNow() - event.detail.silentMs));
    showContact();
  });

  const showTurn = () => board.querySelectorAll('.d-turns').forEach((group) => {
    const pages = group.querySelectorAll('.d-turn');
    pages.forEach((item, i) => item.classList.toggle('is-out', i !== turn % pages.length));
  });

  const tick = () => {
    if (!board) return;
    if (format) say('.clock', time(serverNow()));
    showContact();
    showTurn();
  };

  /* Two frames: the first runs before the call is painted, the second after it has been. */
  const afterPaint = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
  const onGlass = (number) => {
    const code = board.querySelector('.d-now > .code');
    const box = code && code.getBoundingClientRect();
    return document.visibilityState === 'visible' && box && code.textContent === number && box.width > 0
      && box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
  };
  const confirmDrawn = (call, number, since) => afterPaint(() => {
    if (onGlass(number)) board.$server.rendered(call);
    else if (performance.now() - since < DRAW_PATIENCE_MS) confirmDrawn(call, number, since);
  });

  const audible = (yes) => {
    board.classList.toggle('is-mute', !yes);
    board.$server.audible(yes);
  };
  const load = (url) => { const sound = new Audio(); sound.preload = 'auto'; sound.src = url; return sound; };
  const play = (sound, volume = 100) => new Promise((done, failed) => {
    const late = setTimeout(() => failed(new Error('no end of sound')), SOUND_PATIENCE_MS);
    sound.onended = () => { clearTimeout(late); done(); };
    sound.onerror = () => { clearTimeout(late); failed(new Error('sound not loaded')); };
    sound.volume = volume / 100;
    sound.play().catch((refused) => { clearTimeout(late); failed(refused); });
  });
  const noteRefusal = (failure) => { if (failure.name === 'NotAllowedError') audible(false); };

  const speak = async (call, speech, volume) => {
    let spoken = false;
    try {
      await play(load(chimeUrl), volume);
      if (speech) {
        await play(speech, volume);
        spoken = true;
      }
    } catch (failure) {
      noteRefusal(failure);
    }
    board.$server.finished(call, spoken);
  };

  const pulse = () => {
    const plate = board.querySelector('.d-now');
    if (plate) plate.classList.add('is-new');
  };

  /* The speech is fetched while the chime sounds; one announcement never talks into another. Nobody hears what has no volume: it is over at once, and not spoken. */
  const announce = (call, number, speechUrl, volume) => {
    if (window.foyerFilm) window.foyerFilm.call();
    pulse();
    confirmDrawn(call, number, performance.now());
    if (volume <= 0) {
      board.$server.finished(call, false);
      return;
    }
    const speech = speechUrl ? load(speechUrl) : null;
    sounding = sounding.then(() => speak(call, speech, volume));
  };

  const tryOut = () => play(load(silenceUrl)).then(() => audible(true), noteRefusal);

  const start = (element, chime, silence) => {
    board = element;
    chimeUrl = chime;
    silenceUrl = silence;
    /* A television has a remote control and no pointer. */
    for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, () => { if (board.classList.contains('is-mute')) tryOut(); });
    clearInterval(window.foyerBoardTick);
    clearInterval(window.foyerBoardTurn);
    window.foyerBoardTick = setInterval(tick, 500);
    window.foyerBoardTurn = setInterval(() => { turn += 1; tick(); }, TURN_MS);
    tryOut();
    tick();
  };

  return {start, clock, announce};
})();

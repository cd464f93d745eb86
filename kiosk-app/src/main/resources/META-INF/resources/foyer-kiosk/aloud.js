/* The kiosk's keypad, keyboard, scanner and voice: tells the node which key was pressed, plays what the node has spoken. Plain script, needs no bundling. */
window.foyerAloud = window.foyerAloud || (() => {
  'use strict';
  const SOUND_PATIENCE_MS = 30000;
  const KEYS = {
    ArrowDown: 'NEXT', ArrowUp: 'PREVIOUS', Enter: 'CHOOSE', ArrowRight: 'REPEAT', ArrowLeft: 'BACK',
    F1: 'HELP', F2: 'REPEAT', F3: 'BACK', F4: 'START_AGAIN', F9: 'QUIETER', F10: 'LOUDER',
    AudioVolumeDown: 'QUIETER', AudioVolumeUp: 'LOUDER',
  };
  const HEADSET = {F15: true, F16: false};
  let view = null, playing = null, waiting = [], pulled = false;

  const stop = () => {
    waiting = [];
    if (playing) { playing.sound.pause(); clearTimeout(playing.late); playing = null; }
  };
  const load = (url, volume) => {
    const sound = new Audio();
    sound.preload = 'auto';
    sound.volume = volume / 10;
    sound.src = url;
    return sound;
  };
  /* A sentence that does not sound in time is passed over, so that the next ones are heard. */
  const next = () => {
    const sound = waiting.shift();
    if (!sound) { playing = null; return; }
    const turn = {sound, late: setTimeout(() => over(turn), SOUND_PATIENCE_MS)};
    playing = turn;
    sound.onended = sound.onerror = () => over(turn);
    sound.play().catch(() => over(turn));
  };
  const over = (turn) => {
    clearTimeout(turn.late);
    if (playing === turn) next();
  };
  /* What is for one person alone is not begun once the headset is out, whatever is still on its way. */
  const say = (urls, volume, after, forOneOnly) => {
    if (!after) stop();
    if (forOneOnly && pulled) return;
    waiting.push(...urls.split(' ').filter(Boolean).map((url) => load(url, volume)));
    if (!playing) next();
  };

  /* A scanner types faster than anybody: what comes within a moment is told as one. */
  const TOGETHER_MS = 40, MOST_SIGNS = 512;
  let signs = '', telling = null, typedOn = 0;
  const tell = () => {
    clearTimeout(telling);
    telling = null;
    if (view && signs) view.$server.typed(typedOn, signs);
    signs = '';
  };
  const typed = (sign) => {
    if (!signs) typedOn = Number(view.dataset.instance);
    if (signs.length < MOST_SIGNS) signs += sign;
    clearTimeout(telling);
    if (sign === '\n' || sign === '\b') tell(); else telling = setTimeout(tell, TOGETHER_MS);
  };
  /* Where something can be typed a keyboard writes; the key to go on is the keypad's while somebody listens. */
  const sign = (key) => {
    if (view.dataset.typing === undefined) return null;
    if (key === 'Backspace') return '\b';
    if (key === 'Enter') return view.dataset.typing === 'listening' && !signs ? null : '\n';
    return [...key].length === 1 ? key : null;
  };

  /* Signs are also typed with AltGr, which some keyboards tell as Control and Alt. */
  const isShortcut = (event) => (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
  const keydown = (event) => {
    if (!view) return;
    event.preventDefault();
    if (isShortcut(event)) return;
    const written = sign(event.key);
    if (event.repeat && written !== '\b') return;
    if (written !== null) { typed(written); return; }
    if (event.key in HEADSET) {
      pulled = !HEADSET[event.key];
      if (pulled) stop();
      view.$server.headset(HEADSET[event.key]);
    } else if (event.key in KEYS) {
      stop();
      view.$server.pressed(Number(view.dataset.instance), KEYS[event.key]);
    }
  };
  /* Signs that are put together of several keys come as a whole. */
  document.addEventListener('compositionend', (event) => { if (view && event.data && view.dataset.typing !== undefined) typed(event.data); }, true);
  document.addEventListener('keydown', keydown, true);

  /* A long press is a long touch, and the next visitor finds the page as large as it was. */
  const refuse = (event) => { if (view) event.preventDefault(); };
  for (const kind of ['contextmenu', 'dragstart', 'drop', 'dragover']) document.addEventListener(kind, refuse, true);
  document.addEventListener('wheel', (event) => { if (event.ctrlKey) refuse(event); }, {capture: true, passive: false});

  return {start: (element) => { view = element; }, say, stop};
})();

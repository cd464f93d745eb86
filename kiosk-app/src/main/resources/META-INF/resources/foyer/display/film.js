/* Films and pictures beside the calls, while nobody is called. Plain script, needs no bundling. */
window.foyerFilm = window.foyerFilm || (() => {
  'use strict';
  const QUIET_MS = 15000;
  const PICTURE_MS = 12000;
  const AGAIN_MS = 60000;
  const START_PATIENCE_MS = 10000;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let box = null, names = [], next = 0, failed = 0, timer = 0, run = 0, called = -Infinity, ready = false;

  const isPicture = (name) => /\.(png|jpe?g)$/i.test(name);
  const board = () => document.querySelector('.disp--calls-and-film');
  const later = (then, ms) => { clearTimeout(timer); timer = setTimeout(then, ms); };

  /* Not over a call, nor while nobody knows who is called. */
  const mayShow = () => ready && performance.now() - called > QUIET_MS && !board().classList.contains('is-stale');

  /* A film that is not in sight stands still. */
  const show = () => {
    const on = mayShow();
    board().classList.toggle('is-film', on);
    const film = box.querySelector('video');
    if (film && on && film.paused) film.play().catch(() => {});
    if (film && !on && !film.paused) film.pause();
  };

  const empty = () => {
    const film = box.querySelector('video');
    if (film) { film.removeAttribute('src'); film.load(); }
    box.replaceChildren();
  };

  /* When every one of them has failed there is no film, until the folder holds another. */
  const wrong = (mine) => {
    if (mine !== run) return;
    failed += 1;
    if (failed < names.length) play();
    else { ready = false; empty(); show(); later(list, AGAIN_MS); }
  };

  const begun = (mine) => { if (mine === run) { failed = 0; ready = true; show(); } };

  const play = () => {
    if (next >= names.length) { next = 0; list(); return; }
    const mine = run += 1;
    const name = names[next++];
    const url = box.dataset.films + encodeURIComponent(name);
    empty();
    if (isPicture(name)) {
      const picture = new Image();
      picture.alt = '';
      picture.onload = () => { begun(mine); later(play, PICTURE_MS); };
      picture.onerror = () => wrong(mine);
      box.append(picture);
      picture.src = url;
    } else {
      const film = document.createElement('video');
      film.muted = true;
      film.playsInline = true;
      film.disablePictureInPicture = true;
      film.onloadeddata = () => { clearTimeout(timer); begun(mine); };
      film.onended = () => { if (mine === run) play(); };
      film.onerror = () => wrong(mine);
      box.append(film);
      film.src = url;
      later(() => wrong(mine), START_PATIENCE_MS);
    }
  };

  /* Who asks for no motion is shown the pictures only. */
  const list = async () => {
    const mine = run += 1;
    try {
      const answer = await fetch(box.dataset.films, {cache: 'no-store'});
      const all = answer.ok ? (await answer.text()).split('\n').filter((name) => name) : [];
      if (mine !== run) return;
      names = still.matches ? all.filter(isPicture) : all;
    } catch {
      if (mine !== run) return;
      names = [];
    }
    next = 0;
    failed = 0;
    if (names.length) play();
    else { ready = false; empty(); show(); later(list, AGAIN_MS); }
  };

  const tick = () => {
    const found = board() && board().querySelector('.d-film');
    if (found !== box) {
      clearTimeout(timer);
      run += 1;
      ready = false;
      box = found;
      if (box) list();
    }
    if (box) show();
  };

  /* Before anything is drawn of a call, the film has made room. */
  const call = () => { called = performance.now(); if (box && board()) show(); };

  clearInterval(window.foyerFilmTick);
  window.foyerFilmTick = setInterval(tick, 500);
  return {call};
})();

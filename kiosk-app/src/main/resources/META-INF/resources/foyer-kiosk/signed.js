/* The clip in a sign language beside a screen: once, without sound, stopped and shown again on request. Plain script, needs no bundling. */
window.foyerSigned = window.foyerSigned || (() => {
  'use strict';
  const START_PATIENCE_MS = 10000;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let film = null;

  const state = (view, now) => { view.dataset.clip = now; };

  /* Nothing is said to the visitor: the screen has all there is to know in writing. */
  const refuse = (view, box, mine) => {
    if (mine !== film || !mine.isConnected) return;
    film = null;
    box.hidden = true;
    mine.remove();
    view.classList.remove('signed');
    view.$server.clipRefused(box.dataset.file);
  };

  /* Who asks for no motion begins it themselves; so does who has just seen it. */
  const show = (view, fresh) => {
    const box = view.querySelector('.k-signed');
    if (!box) return;
    const mine = document.createElement('video');
    film = mine;
    mine.muted = true;
    mine.playsInline = true;
    mine.disablePictureInPicture = true;
    mine.preload = 'auto';
    const late = setTimeout(() => refuse(view, box, mine), START_PATIENCE_MS);
    mine.onloadeddata = () => clearTimeout(late);
    mine.onplaying = () => state(view, 'playing');
    mine.onpause = () => state(view, 'still');
    mine.onended = () => state(view, 'still');
    mine.onerror = () => { clearTimeout(late); refuse(view, box, mine); };
    state(view, 'still');
    box.replaceChildren(mine);
    mine.src = box.dataset.clip;
    if (fresh && !still.matches) mine.play().catch(() => state(view, 'still'));
  };

  /* Stops, goes on, and begins again once it is over. */
  const turn = () => {
    if (!film) return;
    if (film.paused || film.ended) film.play().catch(() => {});
    else film.pause();
  };
  return {show, turn};
})();

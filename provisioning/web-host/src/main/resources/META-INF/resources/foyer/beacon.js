/* Tells the node that people really see this page: only while it is visible, drawn and has something on it. The node answers each sign with its number; without the answer there is no next one, so nothing
   piles up, and a page whose channel is dead is not taken for seen. Plain script, needs no bundling. */
window.foyerBeacon = window.foyerBeacon || (() => {
  'use strict';
  let view = null, timer = 0, told = 0, answered = 0, drawing = false;

  const onGlass = () => {
    const box = view.getBoundingClientRect();
    return document.visibilityState === 'visible' && view.isConnected && view.childElementCount > 0 && box.width > 0 && box.height > 0;
  };
  const tell = () => {
    drawing = false;
    if (!onGlass() || answered !== told) return;
    told += 1;
    view.$server.seen(told).then((count) => { answered = count; });
  };
  /* Two frames: the second runs after the first has been painted. A browser that paints nothing runs neither. */
  const look = () => {
    if (drawing || document.visibilityState !== 'visible') return;
    drawing = true;
    requestAnimationFrame(() => requestAnimationFrame(tell));
  };
  const turned = () => { if (view && document.visibilityState !== 'visible') view.$server.hidden(); else look(); };

  const start = (element, everyMs) => {
    view = element;
    told = answered = 0;
    drawing = false;
    clearInterval(timer);
    timer = setInterval(look, everyMs);
    look();
  };
  document.addEventListener('visibilitychange', turned);

  return {start};
})();

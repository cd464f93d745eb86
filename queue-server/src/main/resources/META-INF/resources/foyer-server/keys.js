/* Keys of the counters' pages: the button that has a key printed on it is clicked by it. Nothing happens while somebody types, while a dialog is open, or when a key is only held down.
   Single letters can be switched off, for whoever speaks to the computer or has an unsteady hand (WCAG 2.1.4). */
window.foyerKeys = window.foyerKeys || (() => {
  'use strict';
  const STORE = 'foyer.letters';
  const isTyping = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  const inDialog = () => document.querySelector('vaadin-dialog[opened], vaadin-dialog-overlay[opened], dialog[open]');
  const lettersOn = () => localStorage.getItem(STORE) !== 'off';
  const isVisible = (button) => button.getClientRects().length > 0;

  /* On a keyboard of another script the letter is known by its place. */
  const named = (event) => {
    if (event.key.length > 1 || /^[a-z0-9?]$/i.test(event.key)) return event.key.toUpperCase();
    const place = /^(?:Key|Digit)(.)$/.exec(event.code);
    return place ? place[1] : event.key;
  };

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || inDialog()) return;
    const key = named(event), single = key.length === 1;
    if (single && (!lettersOn() || isTyping(event.composedPath()[0]))) return;
    const button = Array.from(document.querySelectorAll('[data-key]')).find((one) => one.dataset.key.toUpperCase() === key && isVisible(one));
    if (!button) return;
    event.preventDefault();
    if (!event.repeat) button.click();
  });

  return {
    lettersOn,
    setLetters: (on) => localStorage.setItem(STORE, on ? 'on' : 'off'),
  };
})();

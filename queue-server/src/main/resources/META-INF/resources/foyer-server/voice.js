/* Says a sentence through the counter's own loudspeaker, where this browser has a voice for the language. */
window.foyerVoice = window.foyerVoice || (() => {
  'use strict';
  const PATIENCE_MS = 2000, SLOW = 0.85;
  const find = (language) => window.speechSynthesis?.getVoices().find((one) => one.lang.toLowerCase().split(/[-_]/)[0] === language);

  /* Browsers load their voices late, and say so; one without voices never does. */
  const has = (language) => new Promise((resolve) => {
    const answer = () => resolve(Boolean(find(language)));
    if (!window.speechSynthesis || find(language)) return answer();
    window.speechSynthesis.addEventListener('voiceschanged', answer, { once: true });
    setTimeout(answer, PATIENCE_MS);
  });

  const say = (text, language) => {
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = find(language)?.lang ?? language;
    spoken.rate = SLOW;
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(spoken);
  };

  return { has, say };
})();

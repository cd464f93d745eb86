package foyer.kiosk.ui;

import com.microsoft.playwright.Page;
import java.util.List;

/** What a ruler says of a screen: large enough to touch, far enough apart, nothing cut off. */
final class Layout {
    /** Design's target and the space between two of them; keys of a keyboard are smaller. */
    private static final String RULER =
            """
            () => {
              const target = 96, apart = 16, smallest = 28, key = 76, between = 8;
              const isKey = e => e.classList.contains('key');
              const low = document.querySelector('.kiosk').classList.contains('low');
              const across = innerWidth > innerHeight;
              const line = low ? innerHeight * (across ? 0.35 : 0.552) : 0;
              const wrong = [];
              const name = e => (e.className + ' "' + e.textContent.trim().slice(0, 24) + '"');
              const boxes = [...document.querySelectorAll('button')]
                  .map(e => ({e, r: e.getBoundingClientRect()})).filter(b => b.r.width > 0);
              for (const {e, r} of boxes) {
                const size = Math.round(r.width) + 'x' + Math.round(r.height);
                const least = isKey(e) ? key : target;
                if (r.height < least - 0.5 || r.width < least - 0.5) wrong.push('small ' + size + ' ' + name(e));
                if (r.top < line - 0.5) wrong.push('above the line at ' + r.top + ' ' + name(e));
                if (r.left < 0 || r.top < 0 || r.right > innerWidth || r.bottom > innerHeight)
                  wrong.push('outside ' + name(e));
                if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
                  wrong.push('words do not fit ' + size + ' ' + name(e));
              }
              for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
                const a = boxes[i].r, b = boxes[j].r;
                const x = Math.max(a.left, b.left) - Math.min(a.right, b.right);
                const y = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
                const space = isKey(boxes[i].e) && isKey(boxes[j].e) ? between : apart;
                if (Math.max(x, y) < space - 0.5) wrong.push('near, ' + Math.max(x, y) + ': '
                    + name(boxes[i].e) + ' and ' + name(boxes[j].e));
              }
              const foot = across && !low ? '.k-nav' : '.kiosk > footer';
              const ends = document.querySelector('.reach')?.getBoundingClientRect().top
                  ?? document.querySelector(foot)?.getBoundingClientRect().top ?? innerHeight;
              const read = low && document.querySelector('.k-read') || document.querySelector('.kiosk > main');
              for (const e of read.querySelectorAll('*')) {
                const r = e.getBoundingClientRect();
                if (r.width > 0 && r.bottom > ends + 1) wrong.push('runs over ' + Math.round(r.bottom - ends) + ' ' + name(e));
              }
              const inside = read.getBoundingClientRect();
              for (const e of across && inside.width ? read.querySelectorAll('*') : []) {
                const r = e.getBoundingClientRect();
                if (r.width > 0 && (r.right > inside.right + 1 || r.left < inside.left - 1)) wrong.push('runs aside ' + name(e));
              }
              for (const e of document.querySelectorAll('.kiosk *')) {
                const r = e.getBoundingClientRect(), own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
                if (!own || !r.width) continue;
                if (r.left < -1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1) wrong.push('cut off ' + name(e));
                if (parseFloat(getComputedStyle(e).fontSize) < smallest) wrong.push('small print ' + name(e));
              }
              // Each line by the middle of its letters; what is clamped away is not there.
              const lines = e => {
                const words = document.createRange(), style = getComputedStyle(e), least = parseFloat(style.fontSize) / 5;
                words.selectNodeContents(e);
                const ends = style.overflow === 'hidden' ? e.getBoundingClientRect().bottom : Infinity;
                return [...words.getClientRects()].filter(r => r.width && r.top < ends - least)
                    .map(r => ({left: r.left, right: r.right, top: r.top + least, bottom: r.bottom - least}));
              };
              const over = (as, bs) => as.some(a => bs.some(b => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
                  && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2));
              const words = [...document.querySelectorAll('.kiosk *')]
                  .filter(e => !e.closest('.k-lost, .k-speechless, .typed, .hero') && getComputedStyle(e).visibility === 'visible'
                      && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                  .map(e => ({e, lines: lines(e)}));
              for (const w of words) for (const {e, r} of boxes)
                if (!e.contains(w.e) && over(w.lines, [r])) wrong.push('under ' + name(e) + ' ' + name(w.e));
              for (const e of document.querySelectorAll('.kiosk :is(.typed, .sign, .facts, .scan, .plate)'))
                if (boxes.some(b => over([e.getBoundingClientRect()], [b.r]))) wrong.push('under something to touch ' + name(e));
              for (const cut of document.querySelectorAll('.kiosk .plate__cut')) {
                const {left, right, top, bottom, width} = cut.getBoundingClientRect();
                for (const w of words) if (width && over(w.lines, [{left, right, top: top - 4, bottom: bottom + 4}]))
                  wrong.push('crossed out ' + name(w.e));
              }
              for (const tag of document.querySelectorAll('.kiosk .tag')) {
                const t = tag.getBoundingClientRect();
                for (const w of words) if (tag.contains(w.e) && w.lines.some(l => l.left < t.left + 8 || l.right > t.right - 8))
                  wrong.push('at the edge of its tag ' + name(w.e));
              }
              for (let i = 0; i < words.length; i++) for (let j = i + 1; j < words.length; j++) {
                const a = words[i], b = words[j];
                if (!a.e.contains(b.e) && !b.e.contains(a.e) && over(a.lines, b.lines))
                  wrong.push('on each other ' + name(a.e) + ' and ' + name(b.e));
              }
              for (const arrow of document.dir === 'rtl' ? document.querySelectorAll('.kiosk :is(.i--arrow-left, .i--arrow-right, .i--chevron-right, .i--undo-2)') : [])
                if (arrow.getClientRects().length && !getComputedStyle(arrow).transform.startsWith('matrix(-1')) wrong.push('points the other way ' + name(arrow.parentElement));
              const slot = document.querySelector('.k-signed:not([hidden])')?.getBoundingClientRect();
              for (const e of slot && slot.width ? document.querySelectorAll('.kiosk *') : []) {
                const r = e.getBoundingClientRect(), own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
                if (!r.width || !(own || e.tagName === 'BUTTON') || e.closest('.k-signed, .k-lost, .typed')) continue;
                if (r.left < slot.right - 1 && r.right > slot.left + 1 && r.top < slot.bottom - 1 && r.bottom > slot.top + 1)
                  wrong.push('under the clip ' + name(e));
              }
              return wrong;
            }
            """;

    /**
     * The words of the welcome are dark: every line of them, end to end, has the doorway's light
     * behind it.
     */
    private static final String LIGHT =
            """
            async () => {
              const hero = document.querySelector('.hero'), at = hero.getBoundingClientRect(), picture = new Image();
              picture.src = getComputedStyle(hero).backgroundImage.slice(5, -2);
              await picture.decode();
              const size = getComputedStyle(hero).backgroundSize.split(' ');
              const cover = size[0] === 'cover' ? Math.max(at.width / picture.naturalWidth, at.height / picture.naturalHeight) : parseFloat(size[1]) / picture.naturalHeight;
              const wide = picture.naturalWidth * cover, high = picture.naturalHeight * cover;
              const canvas = new OffscreenCanvas(at.width, at.height), paint = canvas.getContext('2d');
              paint.drawImage(picture, (at.width - wide) / 2, at.height - high, wide, high);
              const lit = (x, y) => { const [red, , , there] = paint.getImageData(x - at.left, y - at.top, 1, 1).data; return red > 180 && there === 255; };
              return [...document.querySelectorAll('.hero__words h1, .hero__words p > *')].filter(e => e.offsetWidth).flatMap(e => {
                const words = document.createRange();
                words.selectNodeContents(e);
                return [...words.getClientRects()].filter(r => ![r.left, r.right].every(x => lit(x, (r.top + r.bottom) / 2))).map(() => e.textContent);
              });
            }
            """;

    private Layout() {}

    /** What of the welcome cannot be read on its picture. */
    static List<String> listOffTheLight(Page page) {
        var found = (List<?>) page.evaluate(LIGHT);
        return found.stream().map(String::valueOf).toList();
    }

    /** Each with the name of the screen it was found on. */
    static List<String> listProblems(Page page, String name) {
        var found = (List<?>) page.evaluate(RULER);
        return found.stream().map(problem -> name + ": " + problem).toList();
    }
}

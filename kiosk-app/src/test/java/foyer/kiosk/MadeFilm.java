package foyer.kiosk;

import com.microsoft.playwright.Page;
import java.util.Base64;

/** A film nobody has to bring along: a browser records what it draws. */
public final class MadeFilm {
    private MadeFilm() {}

    /** A second of a turning square. */
    public static byte[] second(Page page) {
        var recorded =
                page.evaluate(
                        """
                        () => new Promise((done) => {
                          const canvas = document.createElement('canvas');
                          canvas.width = 320; canvas.height = 180;
                          const pen = canvas.getContext('2d');
                          let turn = 0;
                          const draw = setInterval(() => { pen.fillStyle = `hsl(${turn += 9} 60% 50%)`; pen.fillRect(0, 0, 320, 180); }, 40);
                          const recorder = new MediaRecorder(canvas.captureStream(25), {mimeType: 'video/webm'});
                          const parts = [];
                          recorder.ondataavailable = (part) => parts.push(part.data);
                          recorder.onstop = () => {
                            clearInterval(draw);
                            const reader = new FileReader();
                            reader.onload = () => done(reader.result.split(',')[1]);
                            reader.readAsDataURL(new Blob(parts));
                          };
                          recorder.start();
                          setTimeout(() => recorder.stop(), 1000);
                        })
                        """);
        return Base64.getDecoder().decode((String) recorded);
    }
}

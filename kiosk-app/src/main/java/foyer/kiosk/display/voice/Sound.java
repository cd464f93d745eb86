package foyer.kiosk.display.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;

/** Mono 16-bit sound; the samples are shared, nobody changes them once it exists. */
public final class Sound {
    static final int RATE = 22_050;
    private static final int HEADER = 44;
    private static final int PCM = 1;
    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FMT = 0x20746d66;
    private static final int DATA = 0x61746164;

    private final int rate;
    private final short[] samples;

    Sound(int rate, short[] samples) {
        this.rate = rate;
        this.samples = samples;
    }

    public static Sound silence(Duration length) {
        return new Sound(RATE, new short[(int) (length.toMillis() * RATE / 1000)]);
    }

    static Sound join(List<Sound> parts) {
        var samples = new short[parts.stream().mapToInt(part -> part.samples.length).sum()];
        int at = 0;
        for (var part : parts) {
            if (part.rate != RATE) {
                throw new IllegalArgumentException("A part has " + part.rate + " samples a second");
            }
            System.arraycopy(part.samples, 0, samples, at, part.samples.length);
            at += part.samples.length;
        }
        return new Sound(RATE, samples);
    }

    /**
     * @throws IllegalArgumentException when it is not a WAV of mono 16-bit samples
     */
    static Sound ofWav(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < HEADER || bytes.getInt() != RIFF || bytes.getInt(8) != WAVE) {
            throw new IllegalArgumentException("Not a WAV file");
        }
        bytes.position(12);
        int rate = 0;
        while (bytes.remaining() >= 8) {
            int kind = bytes.getInt();
            int size = Math.clamp(bytes.getInt(), 0, bytes.remaining());
            int next = Math.min(bytes.limit(), bytes.position() + size + (size & 1));
            if (kind == FMT && size >= 16) {
                rate = rate(bytes);
            } else if (kind == DATA && rate > 0) {
                var samples = new short[size / 2];
                bytes.asShortBuffer().get(samples);
                return new Sound(rate, samples);
            }
            bytes.position(next);
        }
        throw new IllegalArgumentException("A WAV file without sound");
    }

    private static int rate(ByteBuffer format) {
        int at = format.position();
        if (format.getShort(at) != PCM
                || format.getShort(at + 2) != 1
                || format.getShort(at + 14) != 16) {
            throw new IllegalArgumentException("Not mono 16-bit PCM");
        }
        return format.getInt(at + 4);
    }

    public byte[] toWav() {
        int size = samples.length * 2;
        var bytes = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(RIFF).putInt(HEADER - 8 + size).putInt(WAVE);
        bytes.putInt(FMT).putInt(16).putShort((short) PCM).putShort((short) 1);
        bytes.putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16);
        bytes.putInt(DATA).putInt(size);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }

    Duration length() {
        return Duration.ofMillis(samples.length * 1000L / rate);
    }

    short[] samples() {
        return samples;
    }
}

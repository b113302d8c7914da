package blockbuster.media;

/** The codecs of a ladder. */
public enum Encoding {

    /** Plays everywhere. */
    H264_AAC("", "", 10),

    /** Far fewer bytes for more processor time; players that can't decode it choose another variant. */
    AV1_OPUS("-av1", "-opus", 6);

    private static final int TENTHS = 10;

    private final String videoSuffix;
    private final String audioSuffix;
    private final int rateTenths;

    Encoding(String videoSuffix, String audioSuffix, int rateTenths) {
        this.videoSuffix = videoSuffix;
        this.audioSuffix = audioSuffix;
        this.rateTenths = rateTenths;
    }

    /** That of a rendition of pictures or sound with this RFC 6381 name. */
    public static Encoding of(String codecs) {
        return codecs.startsWith("av01.") || codecs.equals("Opus") ? AV1_OPUS : H264_AAC;
    }

    /** The name of the rendition of the sound track at {@code index}. */
    public String audioName(int index) {
        return "a" + index + audioSuffix;
    }

    /** The name of the rendition with this nominal short side. */
    String videoName(int shortSide) {
        return "v" + shortSide + videoSuffix;
    }

    /** What stands for so many kbit/s of H.264. */
    int capKbps(int h264Kbps) {
        return h264Kbps * rateTenths / TENTHS;
    }
}

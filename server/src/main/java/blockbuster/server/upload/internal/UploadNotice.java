package blockbuster.server.upload.internal;

import blockbuster.media.Notice;

/** What the creator should know of a film that was taken all the same. */
record UploadNotice(String code, String title, String detail) {

    static final UploadNotice WITHOUT_SECOND = new UploadNotice(
            "WITHOUT_SECOND_LADDER",
            "The smaller AV1 version could not be made.",
            "The film is not affected: everybody watches the usual version.");

    static UploadNotice of(Notice notice) {
        return new UploadNotice(notice.name(), notice.title(), notice.detail());
    }
}

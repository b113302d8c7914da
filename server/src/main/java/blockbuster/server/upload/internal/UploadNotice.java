package blockbuster.server.upload.internal;

import blockbuster.media.Notice;

/** What the creator should know of a film that was taken all the same. */
record UploadNotice(String code, String title, String detail) {

    static UploadNotice of(Notice notice) {
        return new UploadNotice(notice.name(), notice.title(), notice.detail());
    }
}

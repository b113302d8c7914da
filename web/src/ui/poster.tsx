/** The smaller widths that the server has of every poster, in pixels. */
const WIDTHS = [320, 480, 640] as const;

export interface PosterProps {
  readonly src: string;
  /** How wide the whole picture stands on the page, as in `img`, so that no screen fetches more than it shows. */
  readonly sizes: string;
  readonly className?: string | undefined;
  /** Among the first things that are seen: fetched at once. */
  readonly eager?: boolean;
  readonly onError?: () => void;
}

/** A film's poster where it is small; it says nothing that the title beside it does not say. */
export function Poster({ src, sizes, className, eager = false, onError }: PosterProps) {
  return (
    <img
      className={className}
      src={`${src}?width=640`}
      srcSet={WIDTHS.map((width) => `${src}?width=${width} ${width}w`).join(', ')}
      sizes={sizes}
      alt=""
      width="320"
      height="180"
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      decoding="async"
      onError={onError}
    />
  );
}

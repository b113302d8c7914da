import { Shelf, ShelfPlace } from './shelf';
import styles from './shelf-skeleton.module.css';
import { Skeleton } from './skeleton';

/** A shelf whose boxes are on their way. */
export function ShelfSkeleton({
  label,
  kind,
  places = 8,
}: {
  readonly label: string;
  readonly kind?: 'row' | 'wall';
  readonly places?: number;
}) {
  return (
    <Shelf label={label} busy {...(kind && { kind })}>
      {Array.from({ length: places }, (_, place) => (
        <ShelfPlace key={place}>
          <Skeleton className={styles['box']} />
        </ShelfPlace>
      ))}
    </Shelf>
  );
}

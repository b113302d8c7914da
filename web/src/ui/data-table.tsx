import type { ReactNode } from 'react';
import { cx } from './class-names';
import styles from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly label: ReactNode;
  /** Words rather than a figure. */
  readonly words?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  readonly label: string;
  /** The first one names its row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** Figures in rows and columns; on a narrow screen it scrolls sideways by itself, with keys too. */
export function DataTable<Row>({ label, columns, rows, rowKey }: DataTableProps<Row>) {
  const [first, ...rest] = columns;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields; a section would be a second landmark of the heading's name
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <div role="group" aria-label={label} tabIndex={0} className={styles['frame']}>
      <table aria-label={label} className={styles['table']}>
        <thead>
          <tr>
            {columns.map(({ key, label: words, words: text }) => (
              <th key={key} scope="col" className={cx((text || key === first?.key) && styles['words'])}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row" className={styles['words']}>
                {first?.cell(row)}
              </th>
              {rest.map(({ key, words, cell }) => (
                <td key={key} className={cx(words && styles['words'])}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

'use client';

import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/ui/field';
import styles from './frame.module.css';
import { PERIODS, type Period } from './period';

/** A page of figures, one section below the other. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <div className={styles['figures']}>{children}</div>;
}

/** What the figures are of, and what can be taken home. */
export function FiguresBar({ children }: { readonly children: ReactNode }) {
  return <div className={styles['bar']}>{children}</div>;
}

export function FiguresSection({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface PeriodFieldProps {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

export function PeriodField({ period, onChange }: PeriodFieldProps) {
  const { t } = useTranslation();
  const choose = (text: string) => onChange(PERIODS.find((days) => String(days) === text) ?? period);
  return (
    <SelectField label={t('figures.period')} value={period} onChange={(event) => choose(event.target.value)}>
      {PERIODS.map((count) => (
        <option key={count} value={count}>
          {t('figures.lastDays', { count })}
        </option>
      ))}
    </SelectField>
  );
}

/** A long table beside charts: there for everybody, open for who asks. */
export function AsTable({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <details className={styles['table']}>
      <summary>{t('figures.asTable', { title })}</summary>
      {children}
    </details>
  );
}

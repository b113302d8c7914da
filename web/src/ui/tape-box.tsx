'use client';

import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { cx } from './class-names';
import { Poster } from './poster';
import styles from './tape-box.module.css';

export interface TapeBoxProps {
  readonly href: string;
  readonly title: string;
  readonly poster: string;
  /** On the strip at the top: the genre. */
  readonly genre: string;
  /** Under the title, one after the other. */
  readonly facts: readonly ReactNode[];
  /** A round sticker on the corner. */
  readonly sticker?: ReactNode;
  readonly maker?: ReactNode;
  /** The first boxes of a page load their pictures at once. */
  readonly eager?: boolean;
}

/** The box shows the middle of a picture that is wider than itself. */
const ART_SIZES = '(max-width: 40rem) 64vw, 24rem';

const TONES = ['pink', 'cyan', 'gold', 'violet'] as const;

/** A genre's boxes share a colour. */
function toneOf(genre: string): (typeof TONES)[number] {
  const sum = [...genre.toLowerCase()].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return TONES[sum % TONES.length] ?? 'pink';
}

/** A film as the box of its cassette; the whole box is the link. */
export function TapeBox({ href, title, poster, genre, facts, sticker, maker, eager = false }: TapeBoxProps) {
  const [pictured, setPictured] = useState(true);
  return (
    <article className={cx(styles['tape'], styles[toneOf(genre)])}>
      <div className={styles['box']}>
        <div className={styles['spine']} aria-hidden="true">
          <span>{title}</span>
        </div>
        <div className={styles['front']}>
          <p className={styles['genre']}>{genre}</p>
          <div className={styles['art']}>
            <span className={styles['sun']} aria-hidden="true" />
            {pictured && <Poster src={poster} sizes={ART_SIZES} eager={eager} onError={() => setPictured(false)} />}
          </div>
          <div className={styles['stripes']} aria-hidden="true" />
          <div className={styles['plate']}>
            <h3 className={styles['title']}>
              <Link href={href} prefetch={false}>
                {title}
              </Link>
            </h3>
            {maker && <p className={styles['maker']}>{maker}</p>}
            <p className={styles['facts']}>
              {facts.map((fact, index) => (
                <span key={index}>{fact}</span>
              ))}
            </p>
          </div>
        </div>
        {sticker && <p className={styles['sticker']}>{sticker}</p>}
      </div>
    </article>
  );
}

'use client';

import { Figures } from './components/figures';
import { Hero } from './components/hero';
import styles from './components/home.module.css';
import { Makers } from './components/makers';
import { NewOnTheShelf } from './components/new-on-the-shelf';
import { Recommended } from './components/recommended';
import { Tiers } from './components/tiers';

/** What the store is, what stands in it, what it costs and where the money goes. */
export function HomePage() {
  return (
    <div className={styles['home']}>
      <Hero />
      <Figures />
      <NewOnTheShelf />
      <Recommended />
      <Tiers />
      <Makers />
    </div>
  );
}

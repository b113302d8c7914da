'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/session/hooks';
import { cx } from '@/ui/class-names';
import { CloseIcon, MenuIcon } from '@/ui/icons';
import styles from './header.module.css';
import { LanguageSwitch } from './language-switch';
import { SessionButton } from './session-button';
import { Wordmark } from './wordmark';

export function Header() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const path = usePathname();
  useEffect(() => setOpen(false), [path]);
  return (
    <header className={styles['header']}>
      <div className={styles['inner']}>
        <Link href="/" className={styles['brand']}>
          <Wordmark name={t('common.brand')} />
        </Link>
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={open}
          aria-controls="main-menu"
          aria-label={t('nav.menu')}
          onClick={() => setOpen(!open)}
        >
          {open ? <CloseIcon /> : <MenuIcon />}
        </button>
        <div id="main-menu" className={cx(styles['menu'], open && styles['open'])}>
          <Navigation path={path} />
          <LanguageSwitch />
        </div>
        <SessionButton />
      </div>
    </header>
  );
}

function Navigation({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const pages = [
    { href: '/library', label: t('nav.library') },
    { href: '/membership', label: t('nav.membership') },
    { href: '/uploader', label: t('nav.uploader') },
    ...(me?.roles.includes('moderator') ? [{ href: '/moderation', label: t('nav.moderation') }] : []),
    ...(me?.roles.includes('admin') ? [{ href: '/figures', label: t('nav.figures') }] : []),
    ...(me ? [{ href: '/account', label: t('nav.account') }] : []),
  ];
  return (
    <nav aria-label={t('nav.label')}>
      <ul role="list" className={styles['pages']}>
        {pages.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} aria-current={path.startsWith(href) ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

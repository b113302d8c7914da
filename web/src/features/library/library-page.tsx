'use client';

import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/page-title';
import { ShelfSkeleton } from '@/ui/shelf-skeleton';
import { ActiveFilters } from './components/active-filters';
import { FilterBar } from './components/filter-bar';
import { SearchBox } from './components/search-box';
import { Wall } from './components/wall';
import { useFilter } from './use-filter';

/** Every film, to be narrowed down and searched. */
export function LibraryPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle lead={t('library.lead')}>{t('library.title')}</PageTitle>
      {/* What the address asks for is only known in the browser. */}
      <Suspense fallback={<ShelfSkeleton label={t('library.results')} places={12} />}>
        <Library />
      </Suspense>
    </>
  );
}

function Library() {
  const [filter, apply] = useFilter();
  return (
    <>
      <SearchBox filter={filter} apply={apply} />
      <FilterBar filter={filter} apply={apply} />
      <ActiveFilters filter={filter} apply={apply} />
      <Wall filter={filter} clear={() => apply({})} />
    </>
  );
}

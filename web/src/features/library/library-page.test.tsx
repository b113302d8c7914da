// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '@/testing/show';
import { film, problem, testingApi } from '@/testing/testing-api';
import { LibraryPage } from './library-page';

const facets = {
  genres: [{ value: 'Drama', titles: 2 }],
  languages: [{ value: 'de', titles: 1 }],
  years: [],
  lengths: [{ value: 'short', titles: 1 }],
};

const names = () =>
  within(screen.getByRole('list', { name: 'Films' }))
    .getAllByRole('link')
    .map((link) => link.textContent);

it('shows what the address asks for', async () => {
  const calls = testingApi({ '/contents': { items: [film('Kite')] }, '/contents/facets': facets });
  show(<LibraryPage />, '/library?genre=Drama&sort=title');

  await waitFor(() => expect(names()).toEqual(['Kite']));

  expect(calls).toContain('GET /contents?genre=Drama&sort=title&limit=24');
  expect(calls).toContain('GET /contents/facets?genre=Drama');
  expect(screen.getByLabelText('Genre')).toHaveValue('Drama');
  expect(screen.getByLabelText('Sorted by')).toHaveValue('title');
});

it('searches once when the typing pauses, and writes it into the address', async () => {
  const calls = testingApi({
    '/contents': (query: URLSearchParams) => ({ items: query.get('q') === 'neon' ? [film('Neon Tide')] : [film('Kite')] }),
    '/contents/facets': facets,
  });
  const { user } = show(<LibraryPage />, '/library');

  await user.type(await screen.findByRole('searchbox', { name: 'Search the library' }), 'neon');
  await waitFor(() => expect(names()).toEqual(['Neon Tide']));

  expect(window.location.search).toBe('?q=neon');
  expect(calls.filter((call) => call.startsWith('GET /contents?q='))).toEqual(['GET /contents?q=neon&limit=24']);
});

it('takes a filter back by its chip', async () => {
  testingApi({ '/contents': { items: [] }, '/contents/facets': facets });
  const { user } = show(<LibraryPage />, '/library?genre=Drama&language=de');

  await user.click(await screen.findByRole('button', { name: 'Remove filter: German' }));

  expect(window.location.search).toBe('?genre=Drama');
});

it('says that nothing was found, and clears the filters', async () => {
  testingApi({ '/contents': { items: [] }, '/contents/facets': facets });
  const { user } = show(<LibraryPage />, '/library?q=xyz');

  const empty = await screen.findByRole('heading', { name: 'No tape like that here' });
  await user.click(within(empty.parentElement as HTMLElement).getByRole('button', { name: 'Clear all' }));

  expect(window.location.search).toBe('');
});

it('brings the next shelf', async () => {
  testingApi({
    '/contents': (query: URLSearchParams) =>
      query.get('cursor') === 'next' ? { items: [film('Static')] } : { items: [film('Kite')], nextCursor: 'next' },
    '/contents/facets': facets,
  });
  const { user } = show(<LibraryPage />, '/library');

  await user.click(await screen.findByRole('button', { name: 'More films' }));

  await waitFor(() => expect(names()).toEqual(['Kite', 'Static']));
  expect(screen.queryByRole('button', { name: 'More films' })).toBeNull();
});

it('says why the shelf is not there, and tries again', async () => {
  let away = true;
  testingApi({
    '/contents': () => (away ? problem(503, 'The catalogue is being moved.') : { items: [film('Kite')] }),
    '/contents/facets': facets,
  });
  const { user } = show(<LibraryPage />, '/library');

  expect(await screen.findByRole('alert')).toHaveTextContent('The catalogue is being moved.');
  away = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  await waitFor(() => expect(names()).toEqual(['Kite']));
});

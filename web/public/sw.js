// The service worker: the shell alone. It keeps the offline page with what that page is made of, and scripts and styles
// whose names change with their content; it never touches the API, films or other pages.
const CACHE = 'shell-%BUILD%';
const OFFLINE = '/offline';
const IMMUTABLE = '/_next/static/';

/** The offline page names its parts itself. */
async function keepShell() {
  const cache = await caches.open(CACHE);
  const page = await fetch(OFFLINE, { cache: 'reload' });
  const parts = new Set((await page.clone().text()).match(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g));
  await cache.put(OFFLINE, page);
  await cache.addAll([...parts, '/favicon.svg']);
}

async function dropOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('shell-') && name !== CACHE).map((name) => caches.delete(name)));
}

async function fromCacheFirst(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
  }
  return answer;
}

async function pageOrOffline(request) {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await caches.match(OFFLINE);
    if (kept) {
      return kept;
    }
    throw failure;
  }
}

self.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(dropOlder().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  if (url.pathname.startsWith(IMMUTABLE)) {
    event.respondWith(fromCacheFirst(event.request));
  } else if (event.request.mode === 'navigate' && !url.pathname.startsWith('/api/')) {
    event.respondWith(pageOrOffline(event.request));
  }
});

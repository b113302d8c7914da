// Sends a file by tus-js-client, unmodified and in the version of our page: `node tus.mjs SCENARIO ENDPOINT TOKEN FILE`.
// It prints one JSON line for each thing that happens, and reads a new login token where it printed that it needs one.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import readline from 'node:readline';
import { here, installDependencies } from '../../../../web/tools.mjs';

await installDependencies();
const { Upload } = createRequire(`${here}package.json`)('tus-js-client');

const [scenario, endpoint, firstToken, file] = process.argv.slice(2);
const film = readFileSync(file);
const part = 100_000;
const lines = readline.createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const tell = (event, more = {}) => console.log(JSON.stringify({ event, ...more }));
let token = firstToken;

async function newToken() {
  token = (await lines.next()).value;
}

/** Every request carries the token of its time; `options` may change it before. */
function upload(options = {}) {
  return new Promise((resolve, reject) => {
    const { onBeforeRequest = () => {}, at = endpoint, started = () => {}, ...others } = options;
    const sent = new Upload(film, {
      endpoint: at,
      metadata: { title: 'Änne', description: '', genre: 'drama', language: 'en', filename: 'film.mp4' },
      retryDelays: [0, 100, 200],
      onBeforeRequest: async (request) => {
        await onBeforeRequest(request);
        request.setHeader('Authorization', `Bearer ${token}`);
      },
      onAfterResponse: (request, response) =>
        tell('answer', { method: request.getMethod(), status: response.getStatus() }),
      onSuccess: () => resolve(sent.url),
      onError: reject,
      ...others,
    });
    started(sent);
    sent.start();
  });
}

/** Once, after so many bytes of a PATCH, the connection is cut as by a lost network. */
function cutOnce(target, bytes) {
  let cut = false;
  const server = net.createServer((client) => {
    const upstream = net.connect(target.port, target.hostname);
    const close = () => [client, upstream].forEach((socket) => socket.destroy());
    let seen = 0;
    client.on('data', (data) => {
      seen += data.length;
      upstream.write(data);
      if (!cut && seen > bytes) {
        cut = true;
        tell('cut');
        upstream.end();
        client.destroy();
      }
    });
    upstream.on('data', (data) => client.write(data));
    [client, upstream].forEach((socket) => socket.on('error', close).on('close', close));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function checksum(bytes) {
  return `sha256 ${createHash('sha256').update(bytes).digest('base64')}`;
}

function withChecksum(sum) {
  return (request) => request.getMethod() === 'PATCH' && request.setHeader('Upload-Checksum', sum);
}

/** The first part of the film; the upload's address. */
function begin() {
  return new Promise((resolve, reject) => {
    upload({
      chunkSize: part,
      started: (sent) => {
        sent.options.onChunkComplete = () => sent.abort().then(() => resolve(sent.url));
      },
    }).catch(reject);
  });
}

const scenarios = {
  parts: () => upload({ chunkSize: part }),
  beginningWithAnnouncement: () => upload({ chunkSize: part, uploadDataDuringCreation: true }),
  methodOverride: () => upload({ overridePatchMethod: true }),
  cutConnection: async () => {
    const proxy = await cutOnce(new URL(endpoint), 2 * part);
    const url = await upload({ at: endpoint.replace(/:\d+/, `:${proxy.address().port}`) });
    proxy.close();
    return url;
  },
  checksum: () => upload({ onBeforeRequest: withChecksum(checksum(film)) }),
  wrongChecksum: () => upload({ onBeforeRequest: withChecksum(checksum(film.subarray(1))) }),
  termination: async () => {
    const url = await begin();
    await Upload.terminate(url, { headers: { Authorization: `Bearer ${token}` } });
    return url;
  },
  expiry: async () => {
    const uploadUrl = await begin();
    tell('expire', { uploadUrl });
    await newToken();
    return upload({ uploadUrl });
  },
  expiredToken: () => {
    let parts = 0;
    return upload({
      chunkSize: part,
      onBeforeRequest: async (request) => {
        if (request.getMethod() === 'PATCH' && ++parts === 2) {
          tell('outlive');
          await lines.next();
        }
        if (token === undefined) {
          tell('login');
          await newToken();
        }
      },
      onShouldRetry: (failure) => {
        if (failure.originalResponse?.getStatus() === 401) {
          const challenge = failure.originalResponse.getHeader('WWW-Authenticate');
          tell('refused', { challenge, type: JSON.parse(failure.originalResponse.getBody()).type });
          token = undefined;
        }
        return true;
      },
    });
  },
};

try {
  tell('done', { url: new URL(await scenarios[scenario](), endpoint).pathname });
} catch (failure) {
  tell('failed', { status: failure.originalResponse?.getStatus() ?? null, message: String(failure) });
}
process.exit();

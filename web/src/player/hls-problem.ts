import { ErrorDetails, ErrorTypes, type ErrorData } from 'hls.js';
import { problemOfBody, type PlayerProblem } from './player-problem';

const OF_SEGMENTS: ReadonlySet<string> = new Set([
  ErrorDetails.FRAG_LOAD_ERROR,
  ErrorDetails.FRAG_LOAD_TIMEOUT,
  ErrorDetails.FRAG_PARSING_ERROR,
  ErrorDetails.FRAG_DECRYPT_ERROR,
]);

/** Why hls.js gave up. Playlists and keys are refused by the server in problem details, segments by status alone. */
export function problemOfLoading(data: ErrorData): PlayerProblem {
  if (data.type !== ErrorTypes.NETWORK_ERROR) {
    return { code: 'broken-film' };
  }
  const status = data.response?.code ?? 0;
  if (status >= 400 && status < 500 && OF_SEGMENTS.has(data.details)) {
    return { code: 'broken-film' };
  }
  return status < 400 || status >= 500 ? { code: 'network' } : problemOfBody(status, bodyOf(data.networkDetails));
}

function bodyOf(request: unknown): string {
  if (typeof XMLHttpRequest === 'undefined' || !(request instanceof XMLHttpRequest)) {
    return '';
  }
  const body: unknown = request.response;
  return body instanceof ArrayBuffer ? new TextDecoder().decode(body) : typeof body === 'string' ? body : '';
}
